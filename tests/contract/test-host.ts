import { createDemoClock } from '../../mocks/demo-clock.ts'
import { createMemoryHost } from '../../mocks/host.ts'
import { createMemoryStore, type MemoryStore } from '../../mocks/memory-store.ts'
import { createPersonaSessions, type PersonaSession } from '../../mocks/persona-sessions.ts'
import { memorySlot } from '../../mocks/slot.ts'
import { createApi } from '../../src/api/app.ts'
import type { Clock, FactStore, Host } from '../../src/api/host.ts'
import { epoch } from '../../src/domain/instant.ts'
import { august2022 } from '../../src/scenario/august-2022.ts'
import { type Persona, PERSONAS, type Scenario } from '../../src/scenario/scenario.ts'

export const CALLERS = ['nobody', ...PERSONAS, 'expired'] as const
export type Caller = (typeof CALLERS)[number]

/** Asks a path as one caller. What runs against a `Fetch` alone can run against any host. */
export type Fetch = (path: string, init?: RequestInit) => Promise<Response>

/** Whoever answers the contract: ours in memory today, another host or an address later. */
export interface Subject {
  readonly as: (caller: Caller) => Fetch
}

export interface TestHost extends Subject {
  readonly host: Host
  readonly store: MemoryStore
  /** What the api reported as its own failures; a test that provokes none expects none. */
  readonly failures: readonly unknown[]
  /** Lets real time pass, and with it the clock of the story. */
  readonly pass: (ms: number) => void
}

/** August 2022, built once for each file of tests. */
export const scenario: Scenario = august2022()

interface Parts {
  readonly seed?: Scenario
  readonly around?: (store: MemoryStore) => FactStore
  readonly clock?: Clock
}

/** The api over a fresh store in memory, with a session of its own for each caller, at the start of the story. */
export function openTestHost({ seed = scenario, around = (store) => store, clock }: Parts = {}): TestHost {
  let realMs = epoch(seed.start)
  const read = () => realMs
  const store = createMemoryStore(seed)
  const failures: unknown[] = []
  const host = createMemoryHost({
    store: around(store),
    sessions: createPersonaSessions(seed.personas, memorySlot(), read),
    clock: clock ?? createDemoClock(seed.start, seed.moments, memorySlot(), read),
    name: 'test',
    failed: (error) => failures.push(error),
  })
  const open = (caller: Caller): Fetch => {
    const slot = memorySlot<PersonaSession>()
    if (caller !== 'nobody') slot.write(sessionOf(caller, realMs))
    const api = createApi({ ...host, sessions: createPersonaSessions(seed.personas, slot, read) })
    return (path, init) => api.fetch(new Request(`http://test${path}`, init))
  }
  const opened = Object.fromEntries(CALLERS.map((caller) => [caller, open(caller)])) as Record<Caller, Fetch>
  return {
    host,
    store,
    failures,
    as: (caller) => opened[caller],
    pass(ms) {
      realMs += ms
    },
  }
}

function sessionOf(caller: Persona | 'expired', realMs: number): PersonaSession {
  return caller === 'expired'
    ? { persona: 'store-owner', endsMs: realMs - 1 }
    : { persona: caller, endsMs: realMs + 8 * 60 * 60 * 1000 }
}
