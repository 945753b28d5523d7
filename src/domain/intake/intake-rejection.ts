import { detailOf, type IntakeEvent } from './intake-item.ts'
import { MINUTE, plus } from '../time/instant.ts'
import type { OrderEventKind, OrderRecord } from '../orders/order.ts'

/** Why an item of the intake is not taken. */
export type IntakeRejection =
  /** Its id was used before, for something else. */
  | 'id_reused'
  /** It has not happened yet, even by a clock that runs somewhat ahead. */
  | 'ahead_of_time'
  | 'unknown_licence'
  /** An order of this number is known, and it is another one. */
  | 'number_taken'
  | 'before_placed'
  /** Not one number of cases for each line of its order. */
  | 'other_lines'
  | 'more_than_ordered'
  /** The same happened at the same instant, and was told otherwise. */
  | 'contradicts_earlier'
  /** Goods that left after their order was cancelled, or that arrived although it was. */
  | 'order_cancelled'
  /** A cancellation of what was delivered, or of what left later. */
  | 'order_gone'

/** How far the clock of a sender may be off. */
export const CLOCK_SKEW = 5 * MINUTE

/**
 * Why an event cannot be one of this order, or null when it can. Only a contradiction is refused: an order that
 * is delivered twice, held on the way or processed after it left looks odd, and every view of it still holds.
 */
export function rejectionOf(event: IntakeEvent, { order, events }: OrderRecord): IntakeRejection | null {
  if (event.at < plus(order.placedAt, -CLOCK_SKEW)) return 'before_placed'
  if (event.kind === 'shipped') {
    if (event.cases.length !== order.lines.length) return 'other_lines'
    if (order.lines.some(({ ordered }, index) => (event.cases[index] ?? 0) > ordered))
      return 'more_than_ordered'
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

/** A cancelled order does not leave afterwards, and one that arrives was never cancelled. */
function contradicts(cancelled: Happening, other: Happening): boolean {
  if (ARRIVING.includes(other.kind)) return true
  return LEAVING.includes(other.kind) && other.at > cancelled.at
}
