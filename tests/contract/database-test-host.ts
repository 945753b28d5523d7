import type { FactStore } from '../../src/api/fact-store.ts'
import { openDemoClock } from '../../server/demo-clock.ts'
import { createFactStore } from '../../server/store/fact-store.ts'
import { createEventHub } from '../../src/api/events/event-hub.ts'
import type { Host } from '../../src/api/host.ts'
import { countLateDeliveries } from '../../src/api/status/count-late-deliveries.ts'
import { createLateDeliveries } from '../../src/api/status/late-deliveries.ts'
import type { Quotas } from '../../src/domain/accounts/quota.ts'
import { epoch } from '../../src/domain/time/instant.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import {
  type DatabaseKind,
  lastOfAudit,
  openSeeded,
  securityLogOf,
  takeBackAdded,
  type TestDatabase,
} from '../database/databases.ts'
import { addedSince } from '../database/added.ts'
import type { AtOpening } from './cookie-callers.ts'
import { serveHost } from './http-test-host.ts'
import { PERSONA_HOST, personaCallers } from './persona-callers.ts'
import type { TestHost } from './test-host.ts'

/** Databases that no host uses now, the one released last at the end. They are opened once and reused. */
const free: { [K in DatabaseKind]: { readonly seed: Scenario; readonly taken: Taken }[] } = { pglite: [], postgres: [] }
/** Each holds some 200 MB of memory where it is embedded. */
const MOST_FREE = 4

/** A database in use, with the last audit entry from before. */
interface Taken extends TestDatabase {
  readonly before: number
}

type Release = () => Promise<void>

/** The hosts that the running test opened. Null before the first test of a file runs. */
let ofTest: Release[] | null = null
/** The hosts that a file opened before its tests, which share them. */
const ofFile: Release[] = []

/** Called before the first test (`release-hosts.ts`): hosts opened from now on belong to a test. */
export function beginTests(): void {
  ofTest = []
}

export async function releaseOfTest(): Promise<void> {
  await Promise.all((ofTest ?? []).splice(0).map((release) => release()))
}

/** Releases a file’s hosts and closes all databases, because their audits cannot be reset. */
export async function releaseOfFile(): Promise<void> {
  ofTest = null
  await Promise.all(ofFile.splice(0).map((release) => release()))
  for (const databases of Object.values(free)) {
    await Promise.all(databases.splice(0).map(({ taken }) => taken.close()))
  }
}

async function take(kind: DatabaseKind, seed: Scenario): Promise<Taken> {
  const index = free[kind].findLastIndex((each) => each.seed === seed)
  const used = index === -1 ? undefined : free[kind].splice(index, 1)[0]?.taken
  if (used !== undefined) await takeBackAdded(used, used.before)
  const taken = used ?? (await openSeeded(kind, seed))
  return { ...taken, before: await lastOfAudit(taken) }
}

export interface DatabaseTestHost extends TestHost {
  /** Releases the database. Otherwise the end of the test does. */
  close(): Promise<void>
  readonly store: () => Promise<FactStore>
}

/** Opens the API over a database. The first call opens the database, so that this function is synchronous. */
export function openDatabaseHost(
  kind: DatabaseKind,
  seed: Scenario,
  quotas: Quotas,
  /** `http`: over HTTP, with sign-in. `calls`: by calling the API directly. */
  over: 'http' | 'calls' = 'calls',
): DatabaseTestHost {
  const openedMs = epoch(seed.start)
  let realMs = openedMs
  let opening = 0
  const read = () => (opening > 0 ? openedMs : realMs)
  const atOpening: AtOpening = async (work) => {
    opening += 1
    try {
      return await work()
    } finally {
      opening -= 1
    }
  }
  const failures: unknown[] = []
  const opened = lazily(async () => {
    isOpened = true
    const taken = await take(kind, seed)
    const events = createEventHub('test')
    const host: Omit<Host, 'sessions'> = {
      store: createFactStore(taken.database, { name: 'test', publish: (change) => events.publish(change) }),
      // The clock starts when the host was opened, although the database opens later.
      clock: await openDemoClock(taken.database, seed.start, seed.moments, read, openedMs),
      events,
      ...PERSONA_HOST,
      lateDeliveries: createLateDeliveries(),
      quotas: { ...PERSONA_HOST.quotas, perHour: quotas, realMs: read },
      securityLog: securityLogOf(taken.database),
      failed: (error) => failures.push(error),
    }
    return {
      taken,
      host,
      served: over === 'http' ? await serveHost(taken, seed, host, read, atOpening) : null,
    }
  })
  let isOpened = false
  const close = lazily(async () => {
    if (!isOpened) return
    const { taken, served } = await opened()
    await served?.close()
    free[kind].push({ seed, taken })
    if (free[kind].length > MOST_FREE) await free[kind].shift()?.taken.close()
  })
  ;(ofTest ?? ofFile).push(close)

  return {
    close,
    store: async () => (await opened()).host.store,
    failures,
    as:
      over === 'calls'
        ? personaCallers(seed, read, async () => (await opened()).host)
        : (caller) => async (path, init) => ((await opened()).served ?? never()).as(caller)(path, init),
    pass(ms) {
      realMs += ms
    },
    moveTo: async (at) => (await opened()).host.clock.demo?.move(at),
    countLate: async () => countLateDeliveries((await opened()).host),
    added: async () => addedSince((await opened()).taken),
  }
}

function lazily<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | null = null
  return () => (opened ??= open())
}

function never(): never {
  throw new Error('a host over HTTP is served')
}
