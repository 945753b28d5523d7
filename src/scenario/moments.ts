import { instant } from '../domain/time/instant.ts'
import type { Moment } from './scenario.ts'

/** The start of the demo clock: the morning after the notice, when no end was known. */
export const START = instant('2022-08-09T09:00:00-04:00')

/** The moments of the story, Toronto time. */
export const MOMENTS: readonly Moment[] = [
  { id: 'friday-night', at: instant('2022-08-05T23:00:00-04:00') },
  { id: 'suspended', at: instant('2022-08-08T22:49:00-04:00') },
  { id: 'first-morning', at: START },
  { id: 'restart', at: instant('2022-08-10T17:20:00-04:00') },
  { id: 'cap', at: instant('2022-08-11T12:00:00-04:00') },
  { id: 'hundreds', at: instant('2022-08-12T12:00:00-04:00') },
  { id: 'back-to-normal', at: instant('2022-08-18T12:00:00-04:00') },
  { id: 'september', at: instant('2022-09-01T12:00:00-04:00') },
  { id: 'last-minute', at: instant('2022-09-30T23:59:00-04:00') },
  { id: 'october', at: instant('2022-10-01T00:00:00-04:00') },
  { id: 'april', at: instant('2023-04-01T12:00:00-04:00') },
]
