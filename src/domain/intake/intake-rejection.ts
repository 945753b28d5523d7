import { detailOf, type IntakeEvent } from './intake-item.ts'
import { MINUTE, plus } from '../time/instant.ts'
import type { OrderEventKind, OrderRecord } from '../orders/order.ts'

/** Why the order event intake rejects an item. */
export type IntakeRejection =
  /** The id was used before for another item. */
  | 'id_reused'
  /** The instant is in the future, by more than `CLOCK_SKEW`. */
  | 'ahead_of_time'
  | 'unknown_licence'
  /** A different order with this number is known. */
  | 'number_taken'
  | 'before_placed'
  /** The numbers of cases do not match the lines of the order. */
  | 'other_lines'
  | 'more_than_ordered'
  /** An earlier report of the same event at the same instant has other details. */
  | 'contradicts_earlier'
  /** Goods left after the order was cancelled, or arrived although it was cancelled. */
  | 'order_cancelled'
  /** A cancellation of an order that was delivered, or left afterwards. */
  | 'order_gone'

/** The tolerance for the clock of a sender, in milliseconds. */
export const CLOCK_SKEW = 5 * MINUTE

/**
 * Why an event cannot belong to this order; null when it can. Only contradictions are rejected. An order that
 * is delivered twice, held on the way or processed after it left is unusual, but every view can show it.
 */
export function rejectionOf(event: IntakeEvent, { order, events }: OrderRecord): IntakeRejection | null {
  if (event.at < plus(order.placedAt, -CLOCK_SKEW)) return 'before_placed'
  if (event.kind === 'shipped') {
    if (event.cases.length !== order.lines.length) return 'other_lines'
    if (order.lines.some(({ ordered }, index) => (event.cases[index] ?? 0) > ordered)) return 'more_than_ordered'
  }
  for (const known of events) {
    if (known.kind === event.kind && known.at === event.at && detailOf(known) !== detailOf(event))
      return 'contradicts_earlier'
    if (known.kind === 'cancelled' && contradicts(known, event)) return 'order_cancelled'
    if (event.kind === 'cancelled' && contradicts(event, known)) return 'order_gone'
  }
  return null
}

type Happening = Pick<IntakeEvent, 'kind' | 'at'>

const LEAVING: readonly OrderEventKind[] = ['shipped', 'out_for_delivery']
const ARRIVING: readonly OrderEventKind[] = ['delivered', 'partly_delivered']

/** A cancelled order cannot leave later, and an order that arrives cannot have been cancelled. */
function contradicts(cancelled: Happening, other: Happening): boolean {
  if (ARRIVING.includes(other.kind)) return true
  return LEAVING.includes(other.kind) && other.at > cancelled.at
}
