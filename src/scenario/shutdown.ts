import type { RecordedSource } from '../domain/intake/order-source.ts'
import { day } from '../domain/time/day.ts'
import { epoch, instant } from '../domain/time/instant.ts'
import { namedId } from './ids.ts'

/** Late on Friday 5 August. No clock time was reported, so the facts say between 20:00 and midnight. */
export const SHUTDOWN_DAY = day('2022-08-05')
export const SHUTDOWN_WINDOW = {
  notBefore: instant('2022-08-05T20:00:00-04:00'),
  notAfter: instant('2022-08-06T00:00:00-04:00'),
}

/** The instant at which the simulation stops the distribution centre. It is never shown. */
export const SHUTDOWN = instant('2022-08-05T22:10:00-04:00')
export const SHUTDOWN_MS = epoch(SHUTDOWN)

/** The night notice to stores. The minute is from Canadian Press copy. */
export const SUSPENDED = instant('2022-08-08T22:49:00-04:00')

/** The announcement of the restart, and the simulated minute from which a few orders left that afternoon. */
export const RESTART_DAY = day('2022-08-10')
export const RESTARTED = instant('2022-08-10T17:20:00-04:00')

/** The letter with the ordering limit and the longer hours. Its hour was not reported and is assumed. */
export const CAPPED = instant('2022-08-11T10:00:00-04:00')

/** Simulated: the last day on which orders leave by queue. The calendar applies from the next day. */
export const LAST_DAY_IN_QUEUE = day('2022-08-17')

/** Simulated: the distribution centre’s systems, which reported nothing while they were offline. */
export const SOURCES: readonly RecordedSource[] = [
  {
    id: namedId('distribution centre'),
    name: 'Distribution centre (simulated)',
    expectedMinutes: 60,
    contacts: [
      { firstAt: instant('2022-07-11T06:00:00-04:00'), lastAt: SHUTDOWN },
      // Orders left again on that afternoon. The end is after the last moment of the story.
      { firstAt: instant('2022-08-10T15:00:00-04:00'), lastAt: instant('2023-12-31T23:00:00-05:00') },
    ],
  },
]
