import { createDemoClock } from '../../mocks/demo-clock.ts'
import { createMemoryHost } from '../../mocks/host.ts'
import { createPersonaSessions } from '../../mocks/persona-sessions.ts'
import type { Added } from '../../mocks/added.ts'
import { memorySlot } from '../../mocks/slot.ts'
import type { Clock, Host } from '../../src/api/host.ts'
import type { Facts } from '../../src/api/fact-store.ts'
import { countLateDeliveries } from '../../src/api/status/count-late-deliveries.ts'
import type { Quotas } from '../../src/domain/accounts/quota.ts'
import { epoch } from '../../src/domain/time/instant.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { NO_QUOTAS, PERSONA_HOST, personaCallers } from './persona-callers.ts'
import type { TestHost } from './test-host.ts'

interface MemoryTestHost extends TestHost {
  readonly host: Host
}

interface Parts {
  readonly seed: Scenario
  /** Wraps the facts that the API reads from the store. */
  readonly around?: (facts: Facts) => Facts
  readonly clock?: Clock
  readonly quotas?: Quotas
}

const isDraft = ({ type }: Added) => type === 'draft'
const isFact = ({ type }: Added) => type !== 'draft' && type !== 'draft_removed' && type !== 'escalation'

export function openMemoryHost({ seed, around = (facts) => facts, clock, quotas = NO_QUOTAS }: Parts): MemoryTestHost {
  let realMs = epoch(seed.start)
  const read = () => realMs
  const failures: unknown[] = []
  const memory = createMemoryHost({
    seed,
    sessions: createPersonaSessions(seed.personas, memorySlot(), read),
    apiClients: PERSONA_HOST.apiClients,
    clock: clock ?? createDemoClock(seed.start, seed.moments, memorySlot(), read),
    realMs: read,
    perHour: quotas,
    name: 'test',
    failed: (error) => failures.push(error),
  })
  const host: Host = {
    ...memory,
    claims: PERSONA_HOST.claims,
    store: {
      transaction: (viewer, work) =>
        memory.store.transaction(viewer, (inner) => work({ ...inner, facts: around(inner.facts) })),
    },
  }
  return {
    host,
    failures,
    as: personaCallers(seed, read, async () => host),
    pass(ms) {
      realMs += ms
    },
    moveTo: async (at) => host.clock.demo?.move(at),
    countLate: () => countLateDeliveries(host),
    async added() {
      const [drafts, facts] = [memory.store.added().filter(isDraft), memory.store.added().filter(isFact)]
      return [...facts, ...drafts.sort((a, b) => (a.fact.id < b.fact.id ? -1 : 1))]
    },
  }
}
