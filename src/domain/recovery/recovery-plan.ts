import type { Bilingual } from '../facts/bilingual.ts'
import type { Day } from '../time/day.ts'
import type { Fact, Id } from '../facts/fact.ts'
import type { Hours, Region } from '../stores/store.ts'

/** From its first day until the next phase's first day. One stop serves one order. */
export interface RecoveryPhase {
  readonly firstDay: Day
  /** Stops a day: the fewest and the most that are expected. */
  readonly stopsPerDay: { readonly low: number; readonly high: number }
  readonly hours: Hours
  /** Regions whose orders wait through the phase; once they no longer do, they are served by their precedence. */
  readonly heldBack: readonly Region[]
}

/** How the waiting orders are to be served; the forecast comes from it. Orders in process at the shutdown go first. */
export interface RecoveryPlan extends Fact {
  readonly incidentId: Id
  readonly updateId: Id | null
  /** By first day. */
  readonly phases: readonly RecoveryPhase[]
  readonly reason: Bilingual
  readonly basis: 'reported' | 'simulated'
}

/** Until when a region is held back. */
export type HoldBack =
  | { readonly kind: 'none' }
  /** Its orders are served from this day on. */
  | { readonly kind: 'until'; readonly servedFrom: Day }
  /** No later phase serves them. */
  | { readonly kind: 'no_end' }

/** Whether a plan holds a region back on `today`, or as it begins, and until when. */
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
