import type * as z from 'zod/mini'
import type { Immutable } from '../../contract/endpoint.ts'
import type { CapView, PolicyView, WaiverView, WindowView } from '../../contract/measures/measure.ts'
import type { StoreWaiver } from '../../domain/waivers/fee-waiver.ts'
import type { Id } from '../../domain/facts/fact.ts'
import type { MeasureOf } from '../../domain/measures/measure.ts'
import type { MeasureWithState } from '../../domain/status/store-status.ts'

export function capView({
  measure,
  state,
  was,
}: MeasureWithState<MeasureOf<'order_cap'>>): Immutable<z.output<typeof CapView>> {
  return { ...measure, state, was }
}

export function windowView({
  measure,
  state,
  was,
}: MeasureWithState<MeasureOf<'delivery_window'>>): Immutable<z.output<typeof WindowView>> {
  return { ...measure, state, was }
}

export function policyView({
  measure,
  state,
}: MeasureWithState<MeasureOf<'order_policy'>>): Immutable<z.output<typeof PolicyView>> {
  return { ...measure, state }
}

/** `numberOf` gives the number of one of the store's own orders. */
export function waiverView(
  { waiver, entitlement, uses, reversed }: StoreWaiver,
  numberOf: (orderId: Id) => string,
): Immutable<z.output<typeof WaiverView>> {
  return {
    ...waiver,
    perStore: waiver.uses,
    entitlement,
    uses: uses.map((use) => ({ ...use, orderNumber: numberOf(use.orderId) })),
    reversed: reversed.map((use) => ({ ...use, orderNumber: numberOf(use.orderId) })),
  }
}
