import { epoch, fromEpoch, HOUR, type Instant } from '../../../domain/time/instant.ts'

/** Rounds up to the full hour, because updates are promised for full hours. */
export function onTheHour(at: Instant): Instant {
  return fromEpoch(Math.ceil(epoch(at) / HOUR) * HOUR)
}
