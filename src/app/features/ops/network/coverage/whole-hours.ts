import { addDays, at, type Day, dayOf, type TimeOfDay } from '../../../../../domain/day.ts'
import { epoch, fromEpoch, HOUR } from '../../../../../domain/instant.ts'

const HOURS: readonly TimeOfDay[] = Array.from({ length: 24 }, (_, hour): TimeOfDay => `${hour}:00`)

/** From the closest together to a day apart. */
const STEPS: readonly (readonly TimeOfDay[])[] = [
  everyHours(1),
  everyHours(3),
  everyHours(6),
  everyHours(12),
  everyHours(24),
]
const MOST = 7

/**
 * Moments between two, in milliseconds, at which a clock in Toronto shows a whole hour: as close together as an axis
 * has room for. The first of the two is not among them: when an update was published may not be known to the hour.
 */
export function wholeHours(fromMs: number, toMs: number): readonly number[] {
  for (const times of STEPS) {
    if ((toMs - fromMs) / (24 * HOUR) > (MOST + 1) / times.length) continue
    const moments = momentsAt(times, fromMs, toMs)
    if (moments.length <= MOST) return moments
  }
  const midnights = momentsAt(['00:00'], fromMs, toMs)
  const every = Math.ceil(midnights.length / MOST)
  return midnights.filter((_, index) => index % every === 0)
}

function momentsAt(times: readonly TimeOfDay[], fromMs: number, toMs: number): readonly number[] {
  const moments: number[] = []
  const last: Day = dayOf(fromEpoch(toMs))
  for (let day = dayOf(fromEpoch(fromMs)); day <= last; day = addDays(day, 1)) {
    moments.push(...times.map((time) => epoch(at(day, time))))
  }
  return moments.filter((ms) => ms > fromMs && ms <= toMs)
}

function everyHours(hours: number): readonly TimeOfDay[] {
  return HOURS.filter((_, hour) => hour % hours === 0)
}
