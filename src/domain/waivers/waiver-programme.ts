import { usesOf } from './fee-waiver.ts'
import type { IncidentState } from '../incidents/incident.ts'
import type { Instant } from '../time/instant.ts'
import type { Measure } from '../measures/measure.ts'
import type { FeeWaiver } from '../measures/fee-waiver.ts'
import { measureStateAt, isOfKind } from '../measures/measure-state.ts'
import type { MeasureState } from '../measures/measure-fact.ts'
import { subjectsAt } from '../facts/fact.ts'
import { orderAt, type OrderRecord } from '../orders/order.ts'
import { covers } from '../stores/scope.ts'
import type { Store } from '../stores/store.ts'
import { reversalsOf, type WaiverReversal } from './waiver-reversal.ts'

/** The use of a waiver over the whole network. */
export interface WaiverUsage {
  /** Stores with at least one use. */
  readonly stores: number
  readonly uses: number
  /** Canadian cents; null when the amount of the fee was never published. */
  readonly waived: number | null
  readonly reversed: number
}

/** A fee waiver as operations sees it, under the id of its first publication. */
export interface WaiverProgramme {
  readonly waiver: FeeWaiver
  readonly state: MeasureState
  /** Stores that it concerns. */
  readonly stores: number
  /** null when it was never published what counts as a use: none is counted then. */
  readonly usage: WaiverUsage | null
}

/** The records of a store that decide its uses. */
export interface StoreUses {
  readonly store: Store
  readonly orders: readonly OrderRecord[]
  readonly reversals: readonly WaiverReversal[]
}

/** Fee waivers known at `now` with their use so far, newest first. Time: one ledger per store and waiver. */
export function programmesAt(
  measures: readonly Measure[],
  stores: readonly StoreUses[],
  incidents: readonly IncidentState[],
  now: Instant,
): WaiverProgramme[] {
  const known = stores.map(({ orders, ...rest }) => ({
    ...rest,
    orders: orders.flatMap((record) => orderAt(record, now) ?? []),
  }))
  const waivers = subjectsAt(measures, now).filter((measure) => isOfKind(measure, 'fee_waiver'))
  return waivers
    .map((waiver) => {
      const concerned = known.filter(({ store }) => covers(waiver.scope, store))
      return {
        waiver,
        state: measureStateAt(waiver, incidents, now),
        stores: concerned.length,
        usage: usageOf(waiver, concerned, measures, now),
      }
    })
    .reverse()
}

function usageOf(
  waiver: FeeWaiver,
  concerned: readonly StoreUses[],
  measures: readonly Measure[],
  now: Instant,
): WaiverUsage | null {
  if (waiver.countedOn === 'unknown') return null
  const most = waiver.uses === 'unlimited' ? Infinity : waiver.uses
  const ledgers = concerned.map(({ orders, reversals }) =>
    usesOf(waiver, orders, reversalsOf(waiver, reversals, measures, now), most),
  )
  const uses = ledgers.reduce((sum, each) => sum + each.uses.length, 0)
  return {
    stores: ledgers.filter((each) => each.uses.length > 0).length,
    uses,
    waived: waiver.amount === null ? null : uses * waiver.amount,
    reversed: ledgers.reduce((sum, each) => sum + each.reversed.length, 0),
  }
}
