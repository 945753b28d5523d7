import { addDays, type Day } from '../domain/time/day.ts'
import { RESTART_DAY } from './shutdown.ts'

/** A day of deliveries from the queue: its stops, and when vans are loaded (minutes after midnight). */
export interface RecoveryDay {
  readonly day: Day
  readonly stops: number
  readonly loading: { readonly from: number; readonly to: number }
}

// Simulated: stops were never published. The first day is "a small number", from mid-afternoon.
const STOPS = [40, 150, 270, 330, 330, 360, 360, 360]

/** 10 to 17 August, including the weekend. */
export const RECOVERY_DAYS: readonly RecoveryDay[] = STOPS.map((stops, index) => ({
  day: addDays(RESTART_DAY, index),
  stops,
  loading: index === 0 ? { from: 15 * 60 + 45, to: 18 * 60 } : { from: 4 * 60 + 45, to: 19 * 60 },
}))
