import type { Id } from '../facts/fact.ts'
import type { Instant } from '../time/instant.ts'
import type { Appointment, OrderEvent, OrderHappening, OrderKind, OrderLine } from '../orders/order.ts'

/** A warehouse's report about an order, which it names by order number. */
interface ReportedItem {
  /** Identifies the item among those of all senders (`senderOf`). An id is never used for two items. */
  readonly id: string
  readonly number: string
  /** When it happened. */
  readonly at: Instant
}

/** An order was placed by the store that holds the licence. The item contains the whole order. */
export interface IntakePlaced extends ReportedItem {
  readonly kind: 'placed'
  readonly licence: string
  readonly orderKind: OrderKind
  readonly planned: Appointment
  readonly lines: readonly OrderLine[]
}

/** Takes back the event that its sender sent with the id `revokes`. */
export type IntakeRevocation = ReportedItem & { readonly kind: 'revoked'; readonly revokes: string }

/** An event of an order, which may not be known yet. */
export type IntakeEvent = (ReportedItem & OrderHappening) | IntakeRevocation

export type IntakeItem = IntakePlaced | IntakeEvent

/** The API client that sent an item, from the item's id. Undefined for an imported item. */
export function senderOf(id: string): Id | undefined {
  const end = id.indexOf('/')
  return end < 0 ? undefined : id.slice(0, end)
}

/** An item taken earlier: its sender's id, and its content as `contentOf` writes it. */
export interface TakenItem {
  readonly id: string
  readonly content: string
}

/** The content of an item without its id, as one text. Equal texts mean equal items. */
export function contentOf(item: IntakeItem): string {
  const { number, kind, at } = item
  if (kind !== 'placed') return JSON.stringify([number, kind, at, detailOf(item)])
  const { licence, orderKind, planned, lines } = item
  return JSON.stringify([number, kind, at, licence, orderKind, termsOf({ planned, lines })])
}

/** An item as its content names it. */
export interface NamedItem {
  readonly number: string
  readonly kind: string
  readonly at: string
  readonly detail: string
}

/** Reads what `contentOf` wrote. */
export function itemOfContent(content: string): NamedItem {
  const parsed: unknown = JSON.parse(content)
  const [number = '', kind = '', at = '', detail = ''] = Array.isArray(parsed) ? parsed.map(String) : []
  return { number, kind, at, detail }
}

/** The details of an event other than its kind and instant, as one text. */
export function detailOf(event: IntakeEvent | OrderEvent): string {
  switch (event.kind) {
    case 'shipped': {
      const { cases, shipment, carrier, trackingNumber, trackingUrl } = event
      const described = [shipment, carrier, trackingNumber, trackingUrl]
      // Events without these keep the text under which they were stored before senders could give them.
      return described.every((each) => each === undefined) ? cases.join() : JSON.stringify([cases, ...described])
    }
    case 'confirmed':
      return appointmentText(event.appointment)
    case 'amended':
      return linesText(event.lines)
    case 'delivery_failed':
      return JSON.stringify([event.reason, event.shipment])
    case 'revoked':
      return event.revokes
    case 'out_for_delivery':
    case 'delivered':
    case 'partly_delivered':
    case 'returned':
      return event.shipment ?? ''
    case 'processing':
    case 'held':
    case 'picked':
    case 'cancelled':
    case 'closed':
      return ''
  }
}

/** The planned appointment and the lines of an order, as one text. */
export function termsOf({ planned, lines }: Pick<IntakePlaced, 'planned' | 'lines'>): string {
  return `[${JSON.stringify(appointmentText(planned))},${linesText(lines)}]`
}

function linesText(lines: readonly OrderLine[]): string {
  return JSON.stringify(lines.map(({ sku, product, ordered }) => [sku, product, ordered]))
}

function appointmentText({ day, hours }: Appointment): string {
  return `${day} ${hours.from} ${hours.to}`
}
