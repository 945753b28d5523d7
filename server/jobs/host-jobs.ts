import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { HEARTBEAT_MS } from '../../src/api/events/event-text.ts'
import type { Host } from '../../src/api/host.ts'
import { COUNT_LATE_EVERY_MS, countLateDeliveries } from '../../src/api/status/count-late-deliveries.ts'
import { scheduleTransitions } from '../../src/api/status/transition-scheduler.ts'
import type { Database } from '../database/database.ts'
import type { EventReaders } from '../http/event-readers.ts'
import type { SignIn } from '../sign-in/sign-in.ts'
import { type ChangeListener, changeStream } from './change-stream.ts'
import { type Job, continuousJob } from './job.ts'
import { type RecurringJob, recurringJob } from './recurring-job.ts'
import { type RetentionPeriods, retentionJobs } from './retention.ts'

/** The parts of the HTTP server that jobs use. */
export interface HttpJobs {
  readonly host: Host
  /** Refreshes the public responses (`http/public-responses.ts`). */
  readonly refresh: RecurringJob
  readonly readers: Pick<EventReaders, 'beat' | 'closeOutdated' | 'closeOf'>
  readonly sessionCheckMs: number
}

/**
 * Returns the jobs of every HTTP server, wherever facts are stored. `checkSessions` subscribes to requests for
 * a session check before its interval.
 */
export function httpJobs(
  { host, refresh, readers, sessionCheckMs }: HttpJobs,
  checkSessions: (request: () => void) => () => void = () => () => undefined,
): readonly Job[] {
  return [
    refresh,
    continuousJob('transitions', (failed) => scheduleTransitions({ ...host, failed })),
    recurringJob({
      name: 'late deliveries',
      everyMs: COUNT_LATE_EVERY_MS,
      withinMs: COUNT_LATE_EVERY_MS,
      subscribe: (request) =>
        host.events.subscribe(({ topic }) => {
          if (topic === 'clock') request()
        }),
      run: () => countLateDeliveries(host),
    }),
    recurringJob({ name: 'heartbeat', everyMs: HEARTBEAT_MS, run: async () => readers.beat() }),
    recurringJob({
      name: 'session check',
      everyMs: sessionCheckMs,
      run: readers.closeOutdated,
      subscribe: checkSessions,
    }),
  ]
}

interface DatabaseJobs {
  readonly database: Database
  readonly changes: ChangeListener
  readonly signIn: Pick<SignIn, 'peopleChanges'>
  readonly retention: RetentionPeriods
  readonly log: Logger
}

/** Returns all jobs of a host with a database, in start order (docs/operating.md lists them). */
export function hostJobs({ database, changes, signIn, retention, log }: DatabaseJobs, http: HttpJobs): readonly Job[] {
  const { clock } = http.host
  let checkSessions: () => void = () => undefined
  return [
    changeStream(database, changes),
    signIn.peopleChanges(http.readers.closeOf, () => checkSessions()),
    ...httpJobs(http, (request) => {
      checkSessions = request
      return () => {
        checkSessions = () => undefined
      }
    }),
    queueJob(http.host),
    ...retentionJobs(database, log, retention, { realMs: () => Date.now(), now: () => clock.now() }),
  ]
}

/** Minimum pause between recomputations: each one blocks the transaction that adds the next order. */
const REST_MS = 1_000

/**
 * Recomputes the delivery queue when its inputs have changed, so that no reader waits for it. One process
 * recomputes it for all.
 */
export function queueJob({ store, clock, events }: Pick<Host, 'store' | 'clock' | 'events'>): Job {
  return recurringJob({
    name: 'delivery queue',
    // The queue also changes with the clock.
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
