import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { HEARTBEAT_MS } from '../../src/api/events/event-text.ts'
import type { Host } from '../../src/api/host.ts'
import { scheduleTransitions } from '../../src/api/status/transition-scheduler.ts'
import type { Database } from '../database/database.ts'
import type { EventReaders } from '../http/event-readers.ts'
import type { SignIn } from '../sign-in/sign-in.ts'
import { type ChangeListener, changeStream } from './change-stream.ts'
import { type Job, continuousJob } from './job.ts'
import { type RecurringJob, recurringJob } from './recurring-job.ts'
import { retentionJobs } from './retention.ts'

/** What the HTTP server has that jobs work on. */
export interface HttpJobs {
  readonly host: Host
  /** Renews the public answers (`http/public-responses.ts`). */
  readonly renewal: RecurringJob
  readonly readers: Pick<EventReaders, 'beat' | 'closeEnded' | 'closeOf'>
  readonly sessionCheckMs: number
}

/** The jobs that every HTTP server needs, wherever its facts are kept. */
export function httpJobs({ host, renewal, readers, sessionCheckMs }: HttpJobs): readonly Job[] {
  return [
    renewal,
    continuousJob('transitions', (failed) => scheduleTransitions({ ...host, failed })),
    recurringJob({ name: 'heartbeat', everyMs: HEARTBEAT_MS, run: async () => readers.beat() }),
    recurringJob({ name: 'session check', everyMs: sessionCheckMs, run: readers.closeEnded }),
  ]
}

interface DatabaseJobs {
  readonly database: Database
  readonly changes: ChangeListener
  readonly signIn: Pick<SignIn, 'peopleChanges'>
  readonly questionDays: number
  readonly log: Logger
}

/** Every job of a host over a database, in the order in which they start (docs/operating.md lists them). */
export function hostJobs(
  { database, changes, signIn, questionDays, log }: DatabaseJobs,
  http: HttpJobs,
): readonly Job[] {
  const { clock } = http.host
  return [
    changeStream(database, changes),
    signIn.peopleChanges(http.readers.closeOf),
    ...httpJobs(http),
    queueJob(http.host),
    ...retentionJobs(database, log, questionDays, { realMs: () => Date.now(), now: () => clock.now() }),
  ]
}

/** Where orders come without end, the queue is not remade without end too: each time holds up who adds the next. */
const REST_MS = 1_000

/**
 * Remakes the delivery queue as soon as what it is made of has changed, so that no reader waits for it. Of several
 * processes the first remakes it, and the others find it made.
 */
export function queueJob({ store, clock, events }: Pick<Host, 'store' | 'clock' | 'events'>): Job {
  return recurringJob({
    name: 'delivery queue',
    // It changes with the clock as well.
    everyMs: 5_000,
    withinMs: 60_000,
    subscribe: (request) =>
      events.subscribe(({ topic }) => {
        if (topic !== 'operations') request()
      }),
    async run(givenUp) {
      await store.transaction({ kind: 'public' }, ({ facts }) => facts.queue(clock.now()))
      await pause(REST_MS, undefined, { ref: false, signal: givenUp })
    },
  })
}
