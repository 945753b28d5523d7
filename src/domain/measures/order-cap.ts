import type { MeasureFact, MeasureRules } from './measure-fact.ts'

export const CAP_UNITS = ['case', 'pack'] as const
export const CAP_BASES = ['order', 'product', 'cycle'] as const

/** The maximum that a store may order. */
export interface OrderCap extends MeasureFact {
  readonly kind: 'order_cap'
  readonly number: number
  readonly unit: (typeof CAP_UNITS)[number]
  readonly base: (typeof CAP_BASES)[number]
}

export const ORDER_CAP: MeasureRules<OrderCap> = { contradicts: (a, b) => a.base === b.base }
