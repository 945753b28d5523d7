import type { MeasureFact, MeasureRules } from './measure-fact.ts'

export const FEES = ['delivery', 'emergency_order'] as const
export const WAIVER_DAYS = ['placed', 'shipped', 'delivered', 'unknown'] as const

/** A fee that stores are not charged. `entitlementOf` returns the uses that a store has left. */
export interface FeeWaiver extends MeasureFact {
  readonly kind: 'fee_waiver'
  readonly fee: (typeof FEES)[number]
  /** Canadian cents; null when the amount was never published. */
  readonly amount: number | null
  readonly countedOn: (typeof WAIVER_DAYS)[number]
  readonly uses: number | 'unlimited'
}

export const FEE_WAIVER: MeasureRules<FeeWaiver> = { contradicts: (a, b) => a.fee === b.fee }
