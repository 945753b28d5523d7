import type * as z from 'zod/mini'
import type { Immutable } from '../../contract/endpoint.ts'
import type { OrderSummary, OrderView } from '../../contract/orders/order.ts'
import type { InProcess } from '../../domain/recovery/delivery-queue.ts'
import { lastEvent } from '../../domain/orders/order.ts'
import { orderSteps } from '../../domain/orders/order-steps.ts'
import type { Promised } from '../../domain/status/promises.ts'
import type { OrderOutlook } from '../../domain/status/status-headline.ts'

export function orderSummary({ record, outlook }: OrderOutlook): Immutable<z.output<typeof OrderSummary>> {
  const { id, number, kind, placedAt, planned, lines } = record.order
  const cases = lines.reduce((sum, { ordered }) => sum + ordered, 0)
  return { id, number, kind, placedAt, planned, cases, outlook, steps: orderSteps(record) }
}

export function orderView(
  each: OrderOutlook,
  inProcess: InProcess,
  promises: readonly Promised[],
): Immutable<z.output<typeof OrderView>> {
  const shipped = lastEvent(each.record, 'shipped')
  const lines = each.record.order.lines.map((line, index) => ({
    ...line,
    shipped: shipped?.cases[index] ?? null,
  }))
  return { ...orderSummary(each), inProcess, lines, promises }
}
