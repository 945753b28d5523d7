import type { Instant } from '../time/instant.ts'
import type { Appointment, OrderEvent, OrderKind, OrderLine, PlainKind } from '../orders/order.ts'

/** What a warehouse tells of an order, which it names by its number. */
interface ReportedItem {
  /** The sender's own id of it: the same one never stands for two things. */
  readonly id: string
  readonly number: string
  /** When it happened. */
  readonly at: Instant
}

/** An order has been placed: all of it, for the store that holds the licence. */
export interface IntakePlaced extends ReportedItem {
  readonly kind: 'placed'
  readonly licence: string
  readonly orderKind: OrderKind
  readonly planned: Appointment
  readonly lines: readonly OrderLine[]
}

/** Something happened to an order, which may not be known here yet. */
export type IntakeEvent =
  | (ReportedItem & { readonly kind: PlainKind })
  /** `cases` shipped of each line, in the order of the lines. */
  | (ReportedItem & { readonly kind: 'shipped'; readonly cases: readonly number[] })
  | (ReportedItem & { readonly kind: 'confirmed'; readonly appointment: Appointment })

export type IntakeItem = IntakePlaced | IntakeEvent

/** An item that was taken before: its sender's id of it, and its content as `contentOf` writes it. */
export interface TakenItem {
  readonly id: string
  readonly content: string
}

/** All that an item says but its id, as one text: two items say the same when their texts are equal. */
export function contentOf(item: IntakeItem): string {
  const { number, kind, at } = item
  if (kind !== 'placed') return JSON.stringify([number, kind, at, detailOf(item)])
  const { licence, orderKind, planned, lines } = item
  return JSON.stringify([number, kind, at, licence, orderKind, termsOf({ planned, lines })])
}

/** What an event says beside its kind and its instant, as one text. */
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

/** When an order was to come and what it holds, as one text. */
export function termsOf({ planned, lines }: Pick<IntakePlaced, 'planned' | 'lines'>): string {
  return JSON.stringify([
    appointmentText(planned),
    lines.map(({ sku, product, ordered }) => [sku, product, ordered]),
  ])
}

function appointmentText({ day, hours }: Appointment): string {
  return `${day} ${hours.from} ${hours.to}`
}
