import type { Added } from '../../mocks/added.ts'
import type { Quotas } from '../../src/domain/accounts/quota.ts'
import type { Instant } from '../../src/domain/time/instant.ts'
import { PERSONAS, type Scenario } from '../../src/scenario/scenario.ts'
import { openAddressHost } from './address-test-host.ts'
import { openMemoryHost } from './memory-test-host.ts'
import { NO_QUOTAS } from './persona-callers.ts'
import { story } from './story.ts'

export const CALLERS = ['nobody', ...PERSONAS, 'expired', 'apiClient'] as const
export type Caller = (typeof CALLERS)[number]

/** Requests a path as one caller. Tests that use only a `Fetch` can run against any host. */
export type Fetch = (path: string, init?: RequestInit) => Promise<Response>

/** A host over a new store at the start of the story, with a session for each caller. */
export interface TestHost {
  readonly as: (caller: Caller) => Fetch
  /** Internal errors that the API reported. Tests expect none unless they provoke one. */
  readonly failures: readonly unknown[]
  /** Advances real time by `ms` milliseconds, and with it the story’s clock. */
  readonly pass: (ms: number) => void
  readonly moveTo: (at: Instant) => Promise<void>
  /** Counts late deliveries as the job of a host does. */
  readonly countLate: () => Promise<void>
  /** Returns the facts added since the seed, in order, then all drafts. */
  readonly added: () => Promise<readonly Added[]>
}

/** The default seed of a test host. */
export const scenario: Scenario = story

/** The kind of host in this run. The same tests run against each (vitest.config.ts). */
const STORE = process.env['DOCKBOARD_STORE'] ?? 'memory'
const ADDRESS = process.env['DOCKBOARD_ADDRESS']
const onDatabase = ['pglite', 'postgres', 'http'].includes(STORE)
const database = onDatabase ? await import('./database-test-host.ts') : null

interface TestHostParts {
  readonly seed?: Scenario
  /** By default none. */
  readonly quotas?: Quotas
}

export function openTestHost({ seed = scenario, quotas = NO_QUOTAS }: TestHostParts = {}): TestHost {
  if (STORE === 'address' && ADDRESS !== undefined) return openAddressHost(ADDRESS)
  if (database === null) return openMemoryHost({ seed, quotas })
  if (STORE === 'http') return database.openDatabaseHost('postgres', seed, quotas, 'http')
  return database.openDatabaseHost(STORE === 'pglite' ? 'pglite' : 'postgres', seed, quotas)
}
