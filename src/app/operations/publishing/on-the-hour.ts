import { epoch, fromEpoch, HOUR, type Instant } from '../../../domain/time/instant.ts'

/** The next full hour: a promise is made by the clock on the wall. */
export function onTheHour(at: Instant): Instant {
  return fromEpoch(Math.ceil(epoch(at) / HOUR) * HOUR)
}
