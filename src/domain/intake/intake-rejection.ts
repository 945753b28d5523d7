import type { Id } from '../facts/fact.ts'
import { detailOf, type IntakeEvent } from './intake-item.ts'
import { type Instant, MINUTE, plus } from '../time/instant.ts'
import { byTime, type Order, type OrderEvent, type OrderHappening, type OrderRecord } from '../orders/order.ts'
import type { EventProblem } from '../orders/order-fold.ts'
import { lifeOf, type OrderLife } from '../orders/order-life.ts'

/** Why the order event intake rejects an item. */
export type IntakeRejection =
  /** It does not fit the state of its order (`ORDER_TRANSITIONS`), or has not one number for each line. */
  | EventProblem
  /** The id was used before for another item. */
  | 'id_reused'
  /** The instant is in the future, by more than `CLOCK_SKEW`. */
  | 'ahead_of_time'
  /** The order takes no further event of this kind (`isFullFor`), or `MOST_EVENTS` of its sender wait for it. */
  | 'too_many_events'
  /** With the items taken before it, the batch has what one batch reads (`numbersWithin`) or compares (`MOST_COMPARED`). */
  | 'batch_too_heavy'
  | 'unknown_licence'
  /** A different order with this number is known. */
  | 'number_taken'
  | 'before_placed'
  /** More cases than were ordered, over all shipments. */
  | 'more_than_ordered'
  /** New lines that do not fit the cases shipped. */
  | 'lines_shipped'
  /** An earlier report of the same event at the same instant has other details. */
  | 'contradicts_earlier'
  /** A later event of the order that is known could not have happened after it. */
  | 'later_event'
  /** A revocation of an event that another one builds on. */
  | 'depended_on'
  | 'revokes_placing'
  | 'revokes_revocation'
  | 'revokes_other_order'
  /** The event was first reported by another API client. */
  | 'revokes_other_sender'

/** The tolerance for the clock of a sender, in milliseconds. */
export const CLOCK_SKEW = 5 * MINUTE

/**
 * The most events of one order from one sender, without revocations. Each new event is compared with all others of its
 * order, so that a sender that repeats itself without end would stop the process. An order with many shipments has some
 * dozens. What one sender fills, or takes back, leaves the places of the others.
 */
export const MOST_EVENTS = 100
/** Further places for what ends or continues a delivery: whatever was repeated, an order can come, and end. */
const RESERVED = 20
/** An amendment holds all lines of its order. */
const MOST_AMENDMENTS = 20
const REPEATED: ReadonlySet<OrderEvent['kind']> = new Set<OrderEvent['kind']>([
  'processing',
  'held',
  'picked',
  'confirmed',
  'amended',
])

/** Whether an order takes no further event of this kind from a sender. Revocations do not count. */
export function isFullFor(
  { kind }: Pick<OrderEvent, 'kind'>,
  events: readonly OrderEvent[],
  sender: Id | undefined,
): boolean {
  const counted = events.filter((each) => each.kind !== 'revoked' && each.sender === sender)
  const isOverAmended =
    kind === 'amended' && counted.filter((each) => each.kind === 'amended').length >= MOST_AMENDMENTS
  return isOverAmended || counted.length >= MOST_EVENTS + (REPEATED.has(kind) ? 0 : RESERVED)
}

/** An event as the order would have it: a revocation names the event's own id. */
export type Candidate = { readonly at: Instant } & (
  | OrderHappening
  | { readonly kind: 'revoked'; readonly revokes: string }
)

/**
 * Why an event cannot belong to this order; null when it can. Only contradictions are rejected: with it, every
 * event of the order must fit those before it. `isTakenBack`: its revocation is known already, so that it need
 * not fit. `before`: the life of the order without it.
 */
export function rejectionOf(
  event: Candidate,
  { order, events }: OrderRecord,
  isTakenBack = false,
  before = lifeOf(order, events),
): IntakeRejection | null {
  if (isBeforePlacing(event, order)) return 'before_placed'
  if (isTakenBack) return null
  if (contradictsEarlier(event, events, before)) return 'contradicts_earlier'
  const after = lifeOf(order, [...events, { ...event, id: CANDIDATE, orderId: order.id, publishedAt: event.at }])
  const own = after.problems.get(CANDIDATE)
  if (own !== undefined) return own
  // The first in time: a store returns the events in any order, and each sender gets the same reason.
  const conflicting = events
    .filter(({ id }) => after.problems.has(id) && !before.problems.has(id))
    .reduce<OrderEvent | undefined>((first, each) => (first && byTime(first, each) <= 0 ? first : each), undefined)
  if (conflicting !== undefined) return conflictOf(event, conflicting)
  return after.excess > before.excess ? excessOf(event) : null
}

/** No event has this id. */
const CANDIDATE = ''

export function isBeforePlacing({ at }: { readonly at: Instant }, { placedAt }: Pick<Order, 'placedAt'>): boolean {
  return at < plus(placedAt, -CLOCK_SKEW)
}

/** Whether another content of the same event is known: of that kind, instant and shipment. */
function contradictsEarlier(event: Candidate, events: readonly OrderEvent[], { revoked }: OrderLife): boolean {
  if (event.kind === 'revoked') return false
  const detail = detailOf(intakeEventOf(event))
  return events.some(
    (known) =>
      known.kind === event.kind &&
      known.at === event.at &&
      shipmentOf(known) === shipmentOf(event) &&
      detailOf(known) !== detail &&
      !revoked.some((each) => each.event === known),
  )
}

function intakeEventOf(event: Candidate): IntakeEvent {
  return { ...event, id: CANDIDATE, number: '' }
}

function shipmentOf(event: Candidate): string | undefined {
  return 'shipment' in event ? event.shipment : undefined
}

/** Why an event is rejected with which a known one would not fit. */
function conflictOf({ kind }: Candidate, known: OrderEvent): IntakeRejection {
  if (kind === 'revoked') return 'depended_on'
  if (known.kind === 'cancelled') return 'order_cancelled'
  if (kind === 'cancelled' && known.kind !== 'amended') return 'order_gone'
  return kind === 'amended' ? 'lines_shipped' : 'later_event'
}

function excessOf({ kind }: Candidate): IntakeRejection {
  if (kind === 'revoked') return 'depended_on'
  return kind === 'amended' ? 'lines_shipped' : 'more_than_ordered'
}
