import type { Instant } from '../time/instant.ts'
import type { Appointment, OrderEvent, OrderKind, OrderLine, PlainKind } from '../orders/order.ts'

/** A warehouse's report about an order, which it names by order number. */
interface ReportedItem {
  /** The sender's id for the item. An id is never used for two items. */
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

/** An event of an order, which may not be known yet. */
export type IntakeEvent =
  | (ReportedItem & { readonly kind: PlainKind })
  /** Cases shipped of each line, in the order of the lines. */
  | (ReportedItem & { readonly kind: 'shipped'; readonly cases: readonly number[] })
  | (ReportedItem & { readonly kind: 'confirmed'; readonly appointment: Appointment })

export type IntakeItem = IntakePlaced | IntakeEvent

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

/** The details of an event other than its kind and instant, as one text. */
export function detailOf(event: IntakeEvent | OrderEvent): string {
  switch (event.kind) {
    case 'shipped':
      return event.cases.join()
    case 'confirmed':
      return appointmentText(event.appointment)
    case 'processing':
    case 'held':
    case 'picked':
    case 'out_for_delivery':
    case 'delivered':
    case 'partly_delivered':
    case 'cancelled':
      return ''
  }
}

/** The planned appointment and the lines of an order, as one text. */
export function termsOf({ planned, lines }: Pick<IntakePlaced, 'planned' | 'lines'>): string {
  return JSON.stringify([appointmentText(planned), lines.map(({ sku, product, ordered }) => [sku, product, ordered])])
}

function appointmentText({ day, hours }: Appointment): string {
  return `${day} ${hours.from} ${hours.to}`
}
