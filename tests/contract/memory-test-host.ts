import { createDemoClock } from '../../mocks/demo-clock.ts'
import { createMemoryHost } from '../../mocks/host.ts'
import { createPersonaSessions, type PersonaSession } from '../../mocks/persona-sessions.ts'
import { memorySlot } from '../../mocks/slot.ts'
import { createApi } from '../../src/api/app.ts'
import type { Clock, Facts, Host } from '../../src/api/host.ts'
import { epoch } from '../../src/domain/instant.ts'
import { type Persona, PERSONAS, type Scenario } from '../../src/scenario/scenario.ts'
import { TEST_MACHINES, withToken } from './machine.ts'
import type { Caller, Fetch, TestHost } from './test-host.ts'

interface MemoryTestHost extends TestHost {
  readonly host: Host
}

interface Parts {
  readonly seed: Scenario
  /** Stands between the api and what the store gives it. */
  readonly around?: (facts: Facts) => Facts
  readonly clock?: Clock
}

export function openMemoryHost({ seed, around = (facts) => facts, clock }: Parts): MemoryTestHost {
  let realMs = epoch(seed.start)
  const read = () => realMs
  const failures: unknown[] = []
  const memory = createMemoryHost({
    seed,
    sessions: createPersonaSessions(seed.personas, memorySlot(), read),
    machines: TEST_MACHINES,
    clock: clock ?? createDemoClock(seed.start, seed.moments, memorySlot(), read),
    name: 'test',
    failed: (error) => failures.push(error),
  })
  const host: Host = {
    ...memory,
    store: {
      transaction: (viewer, work) =>
        memory.store.transaction(viewer, (inner) => work({ ...inner, facts: around(inner.facts) })),
    },
  }
  const open = (caller: Caller): Fetch => {
    const slot = memorySlot<PersonaSession>()
    if (caller !== 'nobody' && caller !== 'machine') slot.write(sessionOf(caller, realMs))
    const api = createApi({ ...host, sessions: createPersonaSessions(seed.personas, slot, read) })
    return (path, init) =>
      api.fetch(new Request(`http://test${path}`, caller === 'machine' ? withToken(init) : init))
  }
  const callers: readonly Caller[] = ['nobody', ...PERSONAS, 'expired', 'machine']
  const opened = Object.fromEntries(callers.map((caller) => [caller, open(caller)])) as Record<Caller, Fetch>
  return {
    host,
    failures,
    as: (caller) => opened[caller],
    pass(ms) {
      realMs += ms
    },
    moveTo: async (at) => host.clock.demo?.move(at),
    added: async () => memory.store.added(),
  }
}

function sessionOf(caller: Persona | 'expired', realMs: number): PersonaSession {
  return caller === 'expired'
    ? { persona: 'store-owner', endsMs: realMs - 1 }
    : { persona: caller, endsMs: realMs + 8 * 60 * 60 * 1000 }
}
