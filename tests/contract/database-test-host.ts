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
  takeBackAdded,
  type TestDatabase,
} from '../database/databases.ts'
import { addedSince } from '../database/added.ts'
import type { AtOpening } from './cookie-callers.ts'
import { serveHost } from './http-test-host.ts'
import { PERSONA_HOST, personaCallers } from './persona-callers.ts'
import type { TestHost } from './test-host.ts'

/** Databases that no host uses now, by the seed that they hold: opened once, used again. */
const free = { pglite: new Map<Scenario, Taken[]>(), postgres: new Map<Scenario, Taken[]>() }

/** A database in use, and the last entry of its audit from before. */
interface Taken extends TestDatabase {
  readonly before: number
}

type Release = () => Promise<void>

/** What the running test opened; null before any test of a file runs. */
let ofTest: Release[] | null = null
/** What a file opened before its tests: its tests share it. */
const ofFile: Release[] = []

/** From here on what is opened belongs to a test (`release-hosts.ts`). */
export function beginTests(): void {
  ofTest = []
}

export async function releaseOfTest(): Promise<void> {
  await Promise.all((ofTest ?? []).splice(0).map((release) => release()))
}

/** Gives back what the file opened, and closes all databases: their audits, which nothing takes back, are no other file's. */
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
  /** Gives the database back; a test that does not is helped at its end. */
  close(): Promise<void>
}

/** The api over a database. It is opened by the first call, so that a test opens a host as it opens one in memory. */
export function openDatabaseHost(
  kind: DatabaseKind,
  seed: Scenario,
  /** Over HTTP, with sign-in and all, or by calling the api. */
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
      // Set when the host was asked for, though the database is opened later.
      clock: await openDemoClock(taken.database, seed.start, seed.moments, read, openedMs),
      events,
      ...PERSONA_HOST,
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
