import { addDays, type Day, dayOf, minutesOf, timeOf } from './day.ts'
import { firstWhere } from './first-where.ts'
import type { Instant } from './instant.ts'
import type { Place } from './line.ts'
import type { RecoveryPhase, RecoveryPlan } from './recovery-plan.ts'

/** First and last day, both included. */
export interface DayRange {
  readonly first: Day
  readonly last: Day
}

/** What may still be waiting at the end of a day, of the orders waiting now. */
export interface RunOffDay {
  readonly day: Day
  readonly low: number
  readonly high: number
}

export interface Forecast {
  /** null when the plan serves that place on no day within the horizon: no day can be given. */
  readonly rangeOf: (place: Pick<Place, 'from' | 'to'>) => DayRange | null
  /** Until nobody waits at the low end; empty when the plan never gets there. */
  readonly runOff: readonly RunOffDay[]
}

/** Orders served by the end of a day, counted from now. */
interface Served {
  readonly day: Day
  readonly low: number
  readonly high: number
}

/** Days looked ahead; a plan that has not served the line by then gives no day. */
const HORIZON = 366

/**
 * When the orders waiting at `now` can be served by a plan: at the high end of its stops a place is reached
 * on the first day of its range, at the low end on the last. Of today only the hours that are left count.
 * Time: linear in the days the plan needs, a year at the most; each range takes the log of those.
 */
export function forecast(plan: RecoveryPlan, waiting: number, now: Instant): Forecast {
  const served: Served[] = []
  let low = 0
  let high = 0
  for (let ahead = 0; ahead < HORIZON && low < waiting; ahead += 1) {
    const day = addDays(dayOf(now), ahead)
    const phase = plan.phases.findLast(({ firstDay }) => firstDay <= day)
    const share = ahead === 0 && phase ? shareLeft(phase, now) : 1
    low += Math.floor((phase?.stopsPerDay.low ?? 0) * share)
    high += Math.ceil((phase?.stopsPerDay.high ?? 0) * share)
    served.push({ day, low, high })
  }
  return {
    rangeOf: ({ from, to }) => {
      const first = served[firstWhere(served.length, (index) => (served[index]?.high ?? 0) >= from)]
      const last = served[firstWhere(served.length, (index) => (served[index]?.low ?? 0) >= to)]
      return first && last ? { first: first.day, last: last.day } : null
    },
    runOff: low < waiting ? [] : served.map((soFar) => remaining(soFar, waiting)),
  }
}

function remaining({ day, low, high }: Served, waiting: number): RunOffDay {
  return { day, low: Math.max(0, waiting - high), high: Math.max(0, waiting - low) }
}

/** The share of a day's delivery hours that is left, 0 to 1. */
function shareLeft({ hours }: RecoveryPhase, now: Instant): number {
  const from = minutesOf(hours.from)
  const to = minutesOf(hours.to)
  if (to <= from) return 0
  return Math.min(1, Math.max(0, (to - minutesOf(timeOf(now))) / (to - from)))
}
