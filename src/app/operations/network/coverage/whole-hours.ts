import { addDays, dayOf, startOf, timeOf } from '../../../../domain/time/day.ts'
import { epoch, fromEpoch, HOUR } from '../../../../domain/time/instant.ts'

/** Hours from one mark to the next, the closest together first; further apart they are days. */
const STEPS = [1, 3, 6, 12]
/** What an axis has room for. */
const MOST = 7

/**
 * Moments between two, in milliseconds, at which a clock in Toronto shows a whole hour: as close together as an axis
 * has room for. The first of the two is not among them: when an update was published may not be known to the hour.
 */
export function wholeHours(fromMs: number, toMs: number): readonly number[] {
  for (const step of STEPS) {
    if ((toMs - fromMs) / HOUR > (MOST + 1) * step) continue
    const moments = hoursBetween(fromMs, toMs).filter((ms) => hourOf(ms) % step === 0)
    if (moments.length <= MOST) return moments
  }
  const midnights = midnightsBetween(fromMs, toMs)
  const every = Math.ceil(midnights.length / MOST)
  return midnights.filter((_, index) => index % every === 0)
}

/** The zone is off UTC by whole hours. */
function hoursBetween(fromMs: number, toMs: number): readonly number[] {
  const first = (Math.floor(fromMs / HOUR) + 1) * HOUR
  return Array.from(
    { length: Math.max(0, Math.floor((toMs - first) / HOUR) + 1) },
    (_, hour) => first + hour * HOUR,
  )
}

function hourOf(ms: number): number {
  return Number(timeOf(fromEpoch(ms)).slice(0, 2))
}

function midnightsBetween(fromMs: number, toMs: number): readonly number[] {
  const moments: number[] = []
  let day = addDays(dayOf(fromEpoch(fromMs)), 1)
  for (let ms = epoch(startOf(day)); ms <= toMs; ms = epoch(startOf(day))) {
    moments.push(ms)
    day = addDays(day, 1)
  }
  return moments
}
