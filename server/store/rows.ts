import type { Audience } from '../../src/domain/status/audience.ts'
import type { Id } from '../../src/domain/facts/fact.ts'
import type { Order, OrderEvent } from '../../src/domain/orders/order.ts'
import type { NetworkFacts } from '../../src/domain/status/network.ts'
import type { Store } from '../../src/domain/stores/store.ts'
import type {
  NetworkFactType,
  networkFacts,
  OrderEventDetails,
  orderEvents,
  orders,
  stores,
} from '../database/schema-facts.ts'

type StoreRow = typeof stores.$inferSelect
type OrderRow = typeof orders.$inferSelect
type OrderEventRow = typeof orderEvents.$inferSelect
export type NetworkFactRow = typeof networkFacts.$inferSelect

export function storeOf({ receivingFrom, receivingTo, ...rest }: StoreRow): Store {
  return { ...rest, receiving: { from: receivingFrom, to: receivingTo } }
}

export function storeRow({ receiving, ...rest }: Store): StoreRow {
  return { ...rest, receivingFrom: receiving.from, receivingTo: receiving.to }
}

export function orderOf({ id, storeId, number, kind, placedAt, planned, lines }: OrderRow): Order {
  return { id, storeId, number, kind, placedAt, planned, lines }
}

export function orderEventOf(row: OrderEventRow): OrderEvent {
  const { id, orderId, kind, at, publishedAt } = row
  const event = { id, orderId, at, publishedAt, ...(row.sender !== null && { sender: row.sender }) }
  const { reason, lines, ...shipment } = row.details ?? {}
  switch (kind) {
    case 'shipped':
      return { ...event, ...shipment, kind, cases: row.cases ?? missing(row, 'cases') }
    case 'confirmed':
      return { ...event, kind, appointment: row.appointment ?? missing(row, 'appointment') }
    case 'amended':
      return { ...event, kind, lines: lines ?? missing(row, 'lines') }
    case 'delivery_failed':
      return { ...event, ...shipment, kind, reason: reason ?? missing(row, 'reason') }
    case 'revoked':
      return { ...event, kind, revokes: row.revokes ?? missing(row, 'revokes') }
    case 'out_for_delivery':
    case 'returned':
    case 'partly_delivered':
    case 'delivered':
      return { ...event, ...shipment, kind }
    case 'processing':
    case 'held':
    case 'picked':
    case 'cancelled':
    case 'closed':
      return { ...event, kind }
  }
}

export function orderEventRow(event: OrderEvent, storeId: string): OrderEventRow {
  const { id, orderId, kind, at, publishedAt, sender = null } = event
  const cases = event.kind === 'shipped' ? event.cases : null
  const appointment = event.kind === 'confirmed' ? event.appointment : null
  const revokes = event.kind === 'revoked' ? event.revokes : null
  const details = detailsOf(event)
  return { id, orderId, storeId, kind, at, publishedAt, cases, appointment, details, revokes, sender }
}

/** Returns null for an event without further fields. */
function detailsOf(event: OrderEvent): OrderEventDetails | null {
  const details: OrderEventDetails = {
    ...('shipment' in event && event.shipment !== undefined && { shipment: event.shipment }),
    ...(event.kind === 'shipped' && {
      ...(event.carrier !== undefined && { carrier: event.carrier }),
      ...(event.trackingNumber !== undefined && { trackingNumber: event.trackingNumber }),
      ...(event.trackingUrl !== undefined && { trackingUrl: event.trackingUrl }),
    }),
    ...(event.kind === 'delivery_failed' && { reason: event.reason }),
    ...(event.kind === 'amended' && { lines: event.lines }),
  }
  return Object.keys(details).length === 0 ? null : details
}

function missing({ id, kind }: OrderEventRow, field: string): never {
  throw new Error(`the ${kind} event ${id} has no ${field}`)
}

const LISTS = {
  incident: 'incidents',
  update: 'updates',
  measure: 'measures',
  launch: 'launches',
  launch_change: 'launchChanges',
  plan: 'plans',
  publication: 'publications',
  withdrawal: 'withdrawals',
} as const satisfies Record<NetworkFactType, keyof NetworkFacts>
const NETWORK_FACT_TYPES = Object.keys(LISTS) as NetworkFactType[]

/** Returns the facts of these rows, each kind in row order. */
export function networkFactsOf(rows: readonly Pick<NetworkFactRow, 'type' | 'body'>[]): NetworkFacts {
  const of = (type: NetworkFactType) => rows.filter((row) => row.type === type).map(({ body }) => body)
  // Stored bodies are the facts that were added. This boundary restores their type.
  return Object.fromEntries(NETWORK_FACT_TYPES.map((type) => [LISTS[type], of(type)])) as unknown as NetworkFacts
}

/** Returns the facts of the network as rows, each with its audience. */
export function networkFactRows(
  facts: NetworkFacts,
  audiences: ReadonlyMap<Id, Audience>,
): (typeof networkFacts.$inferInsert)[] {
  return NETWORK_FACT_TYPES.flatMap((type) =>
    facts[LISTS[type]].map((body) => ({
      id: body.id,
      publishedAt: body.publishedAt,
      replaces: body.replaces,
      type,
      audience: audienceColumn(audiences.get(body.id)),
      body,
    })),
  )
}

/** Returns the value of the audience column. A fact without an audience is visible to no store. */
export function audienceColumn(audience: Audience | undefined): Id[] | null {
  return audience === 'everyone' ? null : [...(audience ?? [])]
}
