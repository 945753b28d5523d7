import type { Added } from '../../mocks/added.ts'
import type { Instant } from '../../src/domain/time/instant.ts'
import { PERSONAS, type Scenario } from '../../src/scenario/scenario.ts'
import { openAddressHost } from './address-test-host.ts'
import { openMemoryHost } from './memory-test-host.ts'
import { story } from './story.ts'

export const CALLERS = ['nobody', ...PERSONAS, 'expired', 'apiClient'] as const
export type Caller = (typeof CALLERS)[number]

/** Asks a path as one caller. What runs against a `Fetch` alone can run against any host. */
export type Fetch = (path: string, init?: RequestInit) => Promise<Response>

/** A host over a fresh store, with a session of its own for each caller, at the start of the story. */
export interface TestHost {
  readonly as: (caller: Caller) => Fetch
  /** What the api reported as its own failures; a test that provokes none expects none. */
  readonly failures: readonly unknown[]
  /** Lets real time pass, and with it the clock of the story. */
  readonly pass: (ms: number) => void
  readonly moveTo: (at: Instant) => Promise<void>
  /** The facts added since the seed, in the order they came, then the drafts that there are. */
  readonly added: () => Promise<readonly Added[]>
}

/** What a host is filled with where a test names nothing else. */
export const scenario: Scenario = story

/** What the tests of this run ask: the same tests run over each (vitest.config.ts). */
const STORE = process.env['DOCKBOARD_STORE'] ?? 'memory'
const ADDRESS = process.env['DOCKBOARD_ADDRESS']
const onDatabase = ['pglite', 'postgres', 'http'].includes(STORE)
const database = onDatabase ? await import('./database-test-host.ts') : null

export function openTestHost({ seed = scenario }: { readonly seed?: Scenario } = {}): TestHost {
  if (STORE === 'address' && ADDRESS !== undefined) return openAddressHost(ADDRESS)
  if (database === null) return openMemoryHost({ seed })
  if (STORE === 'http') return database.openDatabaseHost('postgres', seed, 'http')
  return database.openDatabaseHost(STORE === 'pglite' ? 'pglite' : 'postgres', seed)
}
