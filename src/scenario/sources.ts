import type { RecordedSource } from '../domain/intake/order-source.ts'
import { instant } from '../domain/time/instant.ts'
import { namedId } from './ids.ts'
import { SHUTDOWN } from './shutdown.ts'

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
