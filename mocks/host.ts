import { type Change, createEventHub } from '../src/api/events/event-hub.ts'
import type { Clock, Host } from '../src/api/host.ts'
import type { Sessions, ApiClients } from '../src/api/accounts/sessions.ts'
import { createLateDeliveries } from '../src/api/status/late-deliveries.ts'
import { DEFAULT_QUOTAS, type Quotas } from '../src/domain/accounts/quota.ts'
import type { Scenario } from '../src/scenario/scenario.ts'
import type { SecurityLogRow } from '../src/api/audit/security-log.ts'
import type { StoredAddition } from './added.ts'
import { createMemorySecurityLog } from './memory-security-log.ts'
import { memorySlot, type Slot } from './slot.ts'
import { createMemoryStore, type MemoryStore } from './memory-store.ts'

/**
 * Creates an in-memory host for the browser mock and the tests. Calls `keep` for each added fact, and `tell`
 * for each committed change. Without `apiClients`, no API client is accepted.
 */
export function createMemoryHost(parts: {
  readonly seed: Scenario
  readonly sessions: Sessions
  readonly apiClients?: ApiClients
  readonly clock: Clock
  readonly realMs: () => number
  readonly perHour?: Quotas
  readonly name: string
  readonly failed: Host['failed']
  readonly keep?: (fact: StoredAddition) => Promise<void>
  readonly tell?: (change: Change) => void
  /** Where the entries of the security log are. By default, in memory. */
  readonly securityLogSlot?: Slot<readonly SecurityLogRow[]>
}): Host & { readonly store: MemoryStore } {
  const {
    seed,
    sessions,
    apiClients = NO_API_CLIENTS,
    clock,
    realMs,
    perHour = DEFAULT_QUOTAS,
    name,
    failed,
    keep,
    tell,
  } = parts
  const events = createEventHub(name)
  const securityLog = createMemorySecurityLog(parts.securityLogSlot ?? memorySlot())
  const store = createMemoryStore(seed, {
    securityLog,
    publish(change) {
      events.publish(change)
      tell?.(change)
    },
    ...(keep && { keep }),
  })
  const quotas = { perHour, realMs, addressKey: () => null }
  // Simulated: the terms of 2022 were not found.
  const claims = { hours: 48, how: HOW_TO_CLAIM }
  const ready = async () => true
  return {
    store,
    sessions,
    accounts: null,
    apiClients,
    securityLog,
    clock,
    quotas,
    claims,
    lateDeliveries: createLateDeliveries(),
    events,
    ready,
    failed,
  }
}

const HOW_TO_CLAIM = {
  en: 'Ask support with the order number and what is missing (simulated terms).',
  fr: 'Écrivez au soutien avec le numéro de la commande et ce qui manque (modalités simulées).',
}

const NO_API_CLIENTS: ApiClients = { caller: async () => null }
