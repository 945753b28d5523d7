import type * as z from 'zod/mini'
import type { Immutable } from '../../contract/endpoint.ts'
import type { CapView, PolicyView, WaiverView, WindowView } from '../../contract/measure.ts'
import type { StoreWaiver } from '../../domain/fee-waiver.ts'
import type { Id } from '../../domain/fact.ts'
import type { Measure, MeasureKind, MeasureOf } from '../../domain/measure.ts'
import type { MeasureInForce } from '../../domain/standing.ts'

/** The measure that this one took the place of, when it was of the same kind. */
function revisedBy<K extends MeasureKind>(
  measure: MeasureOf<K>,
  all: readonly Measure[],
): MeasureOf<K> | null {
  const was = all.find(
    (other): other is MeasureOf<K> => other.id === measure.replaces && other.kind === measure.kind,
  )
  return was ?? null
}

export function capView(
  { measure, force }: MeasureInForce<MeasureOf<'order_cap'>>,
  all: readonly Measure[],
): Immutable<z.output<typeof CapView>> {
  return { ...measure, force, was: revisedBy(measure, all) }
}

export function windowView(
  { measure, force }: MeasureInForce<MeasureOf<'delivery_window'>>,
  all: readonly Measure[],
): Immutable<z.output<typeof WindowView>> {
  return { ...measure, force, was: revisedBy(measure, all) }
}

export function policyView({
  measure,
  force,
}: MeasureInForce<MeasureOf<'order_policy'>>): Immutable<z.output<typeof PolicyView>> {
  return { ...measure, force }
}

/** `numberOf` gives the number of one of the store's own orders. */
export function waiverView(
  { waiver, entitlement, uses }: StoreWaiver,
  numberOf: (orderId: Id) => string,
): Immutable<z.output<typeof WaiverView>> {
  return {
    ...waiver,
    perStore: waiver.uses,
    entitlement,
    uses: uses.map(({ orderId, on }) => ({ orderId, orderNumber: numberOf(orderId), on })),
  }
}
