import { openDemoClock } from '../../server/demo-clock.ts'
import { createFactStore } from '../../server/store/fact-store.ts'
import { createEventHub } from '../../src/api/events/event-hub.ts'
import type { Host } from '../../src/api/host.ts'
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

/** Databases that no host uses now, by their seed. They are opened once and reused. */
const free = { pglite: new Map<Scenario, Taken[]>(), postgres: new Map<Scenario, Taken[]>() }

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
  for (const bySeed of Object.values(free)) {
    const databases = [...bySeed.values()].flat()
    bySeed.clear()
    await Promise.all(databases.map((each) => each.close()))
  }
}

async function take(kind: DatabaseKind, seed: Scenario): Promise<Taken> {
  const waiting = free[kind].get(seed) ?? []
  free[kind].set(seed, waiting)
  const used = waiting.pop()
  if (used !== undefined) await takeBackAdded(used, used.before)
  const taken = used ?? (await openSeeded(kind, seed))
  return { ...taken, before: await lastOfAudit(taken) }
}

export interface DatabaseTestHost extends TestHost {
  /** Releases the database. Otherwise the end of the test does. */
  close(): Promise<void>
}

/** Opens the API over a database. The first call opens the database, so that this function is synchronous. */
export function openDatabaseHost(
  kind: DatabaseKind,
  seed: Scenario,
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
    free[kind].get(seed)?.push(taken)
  })
  ;(ofTest ?? ofFile).push(close)

  return {
    close,
    failures,
    as:
      over === 'calls'
        ? personaCallers(seed, read, async () => (await opened()).host)
        : (caller) => async (path, init) => ((await opened()).served ?? never()).as(caller)(path, init),
    pass(ms) {
      realMs += ms
    },
    moveTo: async (at) => (await opened()).host.clock.demo?.move(at),
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
