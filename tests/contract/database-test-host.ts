import { gt, inArray } from 'drizzle-orm'
import { afterEach, beforeAll } from 'vitest'
import { accesses, audit, receipts } from '../../server/database/schema.ts'
import { openDemoClock } from '../../server/demo-clock.ts'
import { createFactStore } from '../../server/store/fact-store.ts'
import { createEventHub } from '../../src/api/event-hub.ts'
import type { AddedFact, Host } from '../../src/api/host.ts'
import { epoch } from '../../src/domain/instant.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import {
  type DatabaseKind,
  lastOfAudit,
  openSeeded,
  takeBackAdded,
  type TestDatabase,
} from '../database/databases.ts'
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

/** What the running test opened; what is opened before any test runs is kept until the end. */
let ofTest: (() => void)[] | null = null

beforeAll(() => {
  ofTest = []
})

afterEach(() => {
  for (const release of ofTest?.splice(0) ?? []) release()
})

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
  const close = lazily(async () => {
    const { taken, served } = await opened()
    await served?.close()
    free[kind].get(seed)?.push(taken)
  })
  ofTest?.push(() => void close())

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
    added: async () => addedTo((await opened()).taken),
  }
}

/** The facts that somebody added since the database was taken, in the order in which the audit names them. */
async function addedTo({ asOwner, before }: Taken): Promise<AddedFact[]> {
  const names = await asOwner.select().from(audit).where(gt(audit.id, before)).orderBy(audit.id)
  const ids = names.map(({ subjectId }) => subjectId)
  if (ids.length === 0) return []
  const received = await asOwner.select().from(receipts).where(inArray(receipts.id, ids))
  const looked = await asOwner.select().from(accesses).where(inArray(accesses.id, ids))
  return names.flatMap(({ subject, subjectId }): AddedFact[] => {
    const receipt = received.find(({ id }) => subject === 'receipts' && id === subjectId)
    const access = looked.find(({ id }) => subject === 'accesses' && id === subjectId)
    if (receipt !== undefined) return [{ type: 'receipt', fact: receipt }]
    return access === undefined ? [] : [{ type: 'access', fact: access }]
  })
}

function lazily<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | null = null
  return () => (opened ??= open())
}

function never(): never {
  throw new Error('a host over HTTP is served')
}
