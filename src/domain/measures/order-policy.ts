import type { MeasureFact, MeasureRules } from './measure-fact.ts'

export const POLICIES = ['held', 'cancelled', 'resubmit'] as const

/** What happens to orders already placed. */
export interface OrderPolicy extends MeasureFact {
  readonly kind: 'order_policy'
  readonly policy: (typeof POLICIES)[number]
}

export const ORDER_POLICY: MeasureRules<OrderPolicy> = {}
