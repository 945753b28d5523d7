import { addDays, type Day, daysBetween } from '../../../domain/time/day.ts'
import type { Forecast } from '../../../domain/recovery/forecast.ts'

/** A past day and the orders waiting at its end. The last entry is today, as of now. */
export interface Past {
  readonly day: Day
  readonly waiting: number
}

/** Paths in a 1,000 × 1,000 square. Label positions are fractions of it. */
export interface ClearanceDrawing {
  readonly history: string
  readonly published: string | null
  readonly tried: string | null
  readonly now: number
  readonly days: readonly { readonly day: Day; readonly at: number }[]
  readonly levels: readonly { readonly waiting: number; readonly at: number }[]
}

const DAYS_BACK = 7
const LEAST_AHEAD = 5
/** The most days ahead in the chart. The text states longer forecasts. */
const MOST_AHEAD = 45
/** Few enough labels to avoid overlap at 360 px, in French too. */
const LABEL_STEPS = 2
const SIZE = 1_000

/** Draws the past queue and the forecast bands, linear in days. Returns null without history. */
export function drawClearance(
  history: readonly Past[],
  published: Forecast | null,
  tried: Forecast | null,
): ClearanceDrawing | null {
  const past = history.slice(-DAYS_BACK)
  const [first, last] = [past[0], past.at(-1)]
  if (first === undefined || last === undefined) return null
  const ahead = Math.max(published?.clearance.length ?? 0, tried?.clearance.length ?? 0) - 1
  const span = daysBetween(first.day, last.day) + Math.min(MOST_AHEAD, Math.max(LEAST_AHEAD, ahead))
  const highest = scaleOf(Math.max(...past.map(({ waiting }) => waiting)))
  const x = (day: Day) => (daysBetween(first.day, day) / span) * SIZE
  const y = (waiting: number) => (1 - waiting / highest.top) * SIZE
  const at = (day: Day, waiting: number) => `${x(day).toFixed(1)} ${y(waiting).toFixed(1)}`

  function band(forecast: Forecast | null): string | null {
    if (forecast === null || last === undefined || forecast.clearance.length === 0) return null
    // The band starts at the current queue, because the forecast's first entry is the end of today.
    const days = forecast.clearance.slice(1, MOST_AHEAD + 1)
    const upper = days.map(({ day, high }) => at(day, high))
    const lower = days.map(({ day, low }) => at(day, low)).reverse()
    return `M${[at(last.day, last.waiting), ...upper, ...lower].join('L')}Z`
  }

  const step = Math.max(1, Math.round(span / LABEL_STEPS))
  return {
    history: `M${past.map(({ day, waiting }) => at(day, waiting)).join('L')}`,
    published: band(published),
    tried: band(tried),
    now: x(last.day) / SIZE,
    days: Array.from({ length: Math.floor(span / step) + 1 }, (_, index) => {
      const day = addDays(first.day, index * step)
      return { day, at: x(day) / SIZE }
    }),
    levels: Array.from({ length: highest.steps + 1 }, (_, index) => {
      const waiting = (highest.top / highest.steps) * index
      return { waiting, at: y(waiting) / SIZE }
    }),
  }
}

/** Returns a round maximum for the axis, and its number of round steps. */
function scaleOf(most: number): { readonly top: number; readonly steps: number } {
  const rough = Math.max(4, most) / 3
  const power = 10 ** Math.floor(Math.log10(rough))
  const part = [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? 10 * power
  const steps = Math.ceil(Math.max(4, most) / part)
  return { top: part * steps, steps }
}
