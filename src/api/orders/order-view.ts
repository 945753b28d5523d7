import type * as z from 'zod/mini'
import type { Immutable } from '../../contract/endpoint.ts'
import type { OrderSummary, OrderView } from '../../contract/orders/order.ts'
import type { InProcess } from '../../domain/recovery/delivery-queue.ts'
import type { ClaimWindow } from '../../domain/orders/claim.ts'
import { orderLife, type OrderLife } from '../../domain/orders/order-life.ts'
import { orderSteps } from '../../domain/orders/order-steps.ts'
import { isUnderWay, type Shipment } from '../../domain/orders/shipment.ts'
import type { Promised } from '../../domain/status/promises.ts'
import type { OrderOutlook } from '../../domain/status/status-headline.ts'

export function orderSummary({ record, outlook }: OrderOutlook): Immutable<z.output<typeof OrderSummary>> {
  const { id, number, kind, placedAt, planned } = record.order
  const { lines, revoked } = orderLife(record)
  const cases = lines.reduce((sum, { ordered }) => sum + ordered, 0)
  return {
    id,
    number,
    kind,
    placedAt,
    planned,
    cases,
    outlook,
    steps: orderSteps(record),
    isCorrected: revoked.length > 0,
  }
}

export function orderView(
  each: OrderOutlook,
  inProcess: InProcess,
  promises: readonly Promised[],
  claim: ClaimWindow | null,
): Immutable<z.output<typeof OrderView>> {
  const life = orderLife(each.record)
  return {
    ...orderSummary(each),
    inProcess,
    promises,
    lines: life.lines,
    amendedAt: life.amendments.at(-1)?.at ?? null,
    shipments: life.shipments.map((shipment) => shipmentView(shipment, life)),
    attempts: life.attempts,
    revoked: life.revoked.map(({ event: { kind, at }, revocation }) => ({ kind, at, revokedAt: revocation.at })),
    closedAt: life.closedAt,
    claim,
  }
}

type ShipmentView = z.output<typeof OrderView>['shipments'][number]

function shipmentView(shipment: Shipment, { closedAt }: OrderLife): Immutable<ShipmentView> {
  const { state, shippedAt, outAt, endedAt, carrier, trackingNumber, trackingUrl, cases, lines } = shipment
  const contents = cases?.map((number, index) => ({ number, line: lines[index] })) ?? null
  return {
    state,
    shippedAt,
    outAt,
    endedAt,
    carrier,
    trackingNumber,
    trackingUrl,
    lines:
      contents?.flatMap(({ number, line }) =>
        line === undefined || number === 0 ? [] : [{ sku: line.sku, product: line.product, cases: number }],
      ) ?? null,
    short: shortOf(shipment, closedAt !== null),
  }
}

/** Cases of a shipment that did not come. Those under way when the order was closed did not. */
function shortOf(shipment: Shipment, isClosed: boolean): number | null {
  if (shipment.state === 'delivered') return 0
  if (shipment.state !== 'returned' && !(isClosed && isUnderWay(shipment))) return null
  return shipment.cases && shipment.cases.reduce((sum, each) => sum + each, 0)
}
