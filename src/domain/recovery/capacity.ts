import { dayOf, daysBetween, minutesOf, timeOf } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'
import type { RecoveryPhase } from './recovery-plan.ts'
import type { Region } from '../stores/store.ts'

/** Consecutive days, counted from today (0), on which a plan holds back the same regions. */
export interface CapacityPeriod {
  readonly firstDay: number
  readonly heldBack: ReadonlySet<Region>
  /** Cumulative stops from the period's first day to the end of each day: the fewest and the most. */
  readonly low: readonly number[]
  readonly high: readonly number[]
}

/** The forecast horizon in days. A plan that has not served the queue by then gives no day. */
export const HORIZON = 366

/** The stops of a plan from `now` to the horizon. Of today only the remaining hours count. */
export function capacityOf(phases: readonly RecoveryPhase[], now: Instant): CapacityPeriod[] {
  const today = dayOf(now)
  const begins = phases.map((phase) => ({ phase, day: daysBetween(today, phase.firstDay) }))
  const periods: { firstDay: number; heldBack: Set<Region>; low: number[]; high: number[] }[] = []
  let [low, high] = [0, 0]
  for (let day = 0; day < HORIZON; day += 1) {
    const phase = begins.findLast((each) => each.day <= day)?.phase
    const heldBack = phase?.heldBack ?? []
    let current = periods.at(-1)
    if (current === undefined || !holdsBack(current.heldBack, heldBack)) {
      current = { firstDay: day, heldBack: new Set(heldBack), low: [], high: [] }
      periods.push(current)
      ;[low, high] = [0, 0]
    }
    const share = day === 0 && phase ? shareLeft(phase, now) : 1
    low += Math.floor((phase?.stopsPerDay.low ?? 0) * share)
    high += Math.ceil((phase?.stopsPerDay.high ?? 0) * share)
    current.low.push(low)
    current.high.push(high)
  }
  return periods
}

function holdsBack(known: ReadonlySet<Region>, regions: readonly Region[]): boolean {
  return known.size === new Set(regions).size && regions.every((region) => known.has(region))
}

/** The share of a day's delivery hours that remains, from 0 to 1. */
function shareLeft({ hours }: RecoveryPhase, now: Instant): number {
  const from = minutesOf(hours.from)
  const to = minutesOf(hours.to)
  if (to <= from) return 0
  return Math.min(1, Math.max(0, (to - minutesOf(timeOf(now))) / (to - from)))
}
