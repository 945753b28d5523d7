import { addDays, dayOf, startOf, timeOf } from '../../../../domain/time/day.ts'
import { epoch, fromEpoch, HOUR } from '../../../../domain/time/instant.ts'

/** Hours between two labels, smallest first. Longer intervals are whole days. */
const STEPS = [1, 3, 6, 12]
/** The most labels that fit on an axis. */
const MOST = 7

/**
 * Returns the instants, in milliseconds, between `fromMs` and `toMs` at which a clock in Toronto shows a full
 * hour, as many as fit on an axis. Excludes `fromMs`: a publication may not be known to the hour.
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

/** Toronto's offset from UTC is a whole number of hours. */
function hoursBetween(fromMs: number, toMs: number): readonly number[] {
  const first = (Math.floor(fromMs / HOUR) + 1) * HOUR
  return Array.from({ length: Math.max(0, Math.floor((toMs - first) / HOUR) + 1) }, (_, hour) => first + hour * HOUR)
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
