import type { Bilingual } from './bilingual.ts'
import type { Day } from './day.ts'
import type { Fact, Id } from './fact.ts'
import type { Hours } from './store.ts'

/** From its first day until the next phase's first day. One stop serves one order. */
export interface RecoveryPhase {
  readonly firstDay: Day
  /** Stops a day: the fewest and the most that are expected. */
  readonly stopsPerDay: { readonly low: number; readonly high: number }
  readonly hours: Hours
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
