import { createPersonaSessions, type PersonaSession } from '../../mocks/persona-sessions.ts'
import { memorySlot } from '../../mocks/slot.ts'
import { type Api, createApi } from '../../src/api/app.ts'
import type { Host } from '../../src/api/host.ts'
import type { Sessions } from '../../src/api/accounts/sessions.ts'
import { createLateDeliveries } from '../../src/api/status/late-deliveries.ts'
import type { Quotas } from '../../src/domain/accounts/quota.ts'
import { type Persona, PERSONAS, type Scenario } from '../../src/scenario/scenario.ts'
import { TEST_API_CLIENTS, withToken } from './api-client.ts'
import type { Caller, Fetch, TestHost } from './test-host.ts'

/** A host of tests sees more calls within its hour than quotas allow. */
export const NO_QUOTAS: Quotas = {
  questions: 1e6,
  messages: 1e6,
  receipts: 1e6,
  drafts: 1e6,
  store_accesses: 1e6,
  staff_writes: 1e6,
  order_batches: 1e6,
}

/** The parts of a host whose callers sign in as personas, each with their own session. */
export const PERSONA_HOST = {
  accounts: null,
  apiClients: TEST_API_CLIENTS,
  quotas: { perHour: NO_QUOTAS, realMs: () => 0, addressKey: () => null },
  claims: { hours: 48, how: { en: 'Ask support.', fr: 'Écrivez au soutien.' } },
  lateDeliveries: createLateDeliveries(),
  ready: async () => true,
}

/** Returns the callers of a host. The first call opens the host. */
export function personaCallers(
  { personas }: Pick<Scenario, 'personas'>,
  realMs: () => number,
  open: () => Promise<Omit<Host, 'sessions'>>,
): TestHost['as'] {
  const callerOf = (caller: Caller): Fetch => {
    const sessions = sessionsOf(caller, personas, realMs)
    // Opened once: the routes of the whole contract take longer to add than most calls to answer.
    let api: Promise<Api> | null = null
    return async (path, init) => {
      api ??= open().then((host) => createApi({ ...host, sessions }))
      return (await api).fetch(new Request(`http://test${path}`, caller === 'apiClient' ? withToken(init) : init))
    }
  }
  const callers: readonly Caller[] = ['nobody', ...PERSONAS, 'expired', 'apiClient']
  const opened = Object.fromEntries(callers.map((caller) => [caller, callerOf(caller)])) as Record<Caller, Fetch>
  return (caller) => opened[caller]
}

function sessionsOf(caller: Caller, personas: Scenario['personas'], realMs: () => number): Sessions {
  const slot = memorySlot<PersonaSession>()
  if (caller !== 'nobody' && caller !== 'apiClient') slot.write(sessionOf(caller, realMs()))
  return createPersonaSessions(personas, slot, realMs)
}

/** Returns the initial session of a caller. */
function sessionOf(caller: Persona | 'expired', realMs: number): PersonaSession {
  return caller === 'expired'
    ? { persona: 'store-owner', endsMs: realMs - 1 }
    : { persona: caller, endsMs: realMs + 8 * 60 * 60 * 1000 }
}
