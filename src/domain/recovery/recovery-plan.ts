import type { Bilingual } from '../facts/bilingual.ts'
import type { Day } from '../time/day.ts'
import type { Fact, Id } from '../facts/fact.ts'
import type { Hours, Region } from '../stores/store.ts'

/** Runs from its first day to the day before the next phase. One stop serves one order. */
export interface RecoveryPhase {
  readonly firstDay: Day
  /** Stops a day: the fewest and the most expected. */
  readonly stopsPerDay: { readonly low: number; readonly high: number }
  readonly hours: Hours
  /** Regions whose orders wait during the phase. Afterwards they are served by precedence. */
  readonly heldBack: readonly Region[]
}

/** The basis of the forecast for waiting orders. Orders in process at the shutdown come first. */
export interface RecoveryPlan extends Fact {
  readonly incidentId: Id
  readonly updateId: Id | null
  /** By first day. */
  readonly phases: readonly RecoveryPhase[]
  readonly reason: Bilingual
  readonly basis: 'reported' | 'simulated'
}

/** How long a region is held back. */
export type HoldBack =
  | { readonly kind: 'none' }
  /** Its orders are served from this day on. */
  | { readonly kind: 'until'; readonly servedFrom: Day }
  /** No later phase serves the region. */
  | { readonly kind: 'no_end' }

/** Whether a plan holds a region back on `today`, or when it begins, and until when. */
export function holdBackOf(phases: readonly RecoveryPhase[], region: Region, today: Day): HoldBack {
  const current = Math.max(
    0,
    phases.findLastIndex(({ firstDay }) => firstDay <= today),
  )
  const holds = ({ heldBack }: RecoveryPhase) => heldBack.includes(region)
  const ahead = phases.slice(current)
  if (!ahead.slice(0, 1).some(holds)) return { kind: 'none' }
  const free = ahead.find((phase) => !holds(phase))
  return free === undefined ? { kind: 'no_end' } : { kind: 'until', servedFrom: free.firstDay }
}
