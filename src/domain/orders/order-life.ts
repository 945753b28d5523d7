import type { Instant } from '../time/instant.ts'
import type { Id } from '../facts/fact.ts'
import { byTime, type EventOfKind, leavesQueue, type Order, type OrderEvent, type OrderRecord } from './order.ts'
import {
  type Amendment,
  type EventProblem,
  type FailedAttempt,
  foldEvent,
  type LifeDraft,
  openLife,
} from './order-fold.ts'
import { type LifeLine, linesOf } from './order-lines.ts'
import type { OrderState } from './order-transitions.ts'
import { isUnderWay, type Shipment } from './shipment.ts'

/** An event that its sender took back. */
export interface RevokedEvent {
  readonly event: OrderEvent
  readonly revocation: EventOfKind<'revoked'>
}

/** What became of an order, from its events. Every view of an order is made from it. */
export interface OrderLife {
  readonly state: OrderState
  /** When the state began. */
  readonly since: Instant
  /** The furthest step before the order left. */
  readonly prepared: 'placed' | 'processing' | 'picked'
  /** The first processing, which decides the precedence in the queue, and the last. */
  readonly begunAt: Instant | null
  readonly processingAt: Instant | null
  readonly pickedAt: Instant | null
  /** The event by which the order left the queue; null while it waits. */
  readonly gone: OrderEvent | null
  /** In the order in which they left. */
  readonly shipments: readonly Shipment[]
  /** The lines as amended, then the lines that were removed. */
  readonly lines: readonly LifeLine[]
  readonly amendments: readonly Amendment[]
  /** Oldest first. */
  readonly confirmed: readonly EventOfKind<'confirmed'>[]
  readonly attempts: readonly FailedAttempt[]
  /** The newest delivery, and whether it completed what had been shipped. */
  readonly arrival: { readonly at: Instant; readonly partly: boolean } | null
  readonly cancelledAt: Instant | null
  readonly closedAt: Instant | null
  /** Cases that were ordered and did not come; null before a delivery, and where the sender did not report it. */
  readonly short: number | null
  /** Cases shipped beyond those ordered. Above 0 only by events that the intake took before it checked that. */
  readonly excess: number
  readonly revoked: readonly RevokedEvent[]
  /** Events that do not fit those before them. The intake accepts none. */
  readonly problems: ReadonlyMap<Id, EventProblem>
}

const lives = new WeakMap<OrderRecord, OrderLife>()

/** The life of an order as known (`orderAt`). Computed once for each record. */
export function orderLife(record: OrderRecord): OrderLife {
  const known = lives.get(record)
  if (known !== undefined) return known
  const life = lifeOf(record.order, record.events)
  lives.set(record, life)
  return life
}

/**
 * Folds the events of an order, in the order in which they happened and without the revoked ones, to its life.
 * The events may be in any order. Time: linear in the events, apart from sorting.
 */
export function lifeOf(order: Order, events: readonly OrderEvent[]): OrderLife {
  const revocations = new Map<Id, EventOfKind<'revoked'>>()
  for (const event of events) if (event.kind === 'revoked') revocations.set(event.revokes, event)
  const draft = openLife(order)
  const problems = new Map<Id, EventProblem>()
  const revoked: RevokedEvent[] = []
  let gone: OrderEvent | null = null
  for (const event of [...events].sort(byTime)) {
    if (event.kind === 'revoked') continue
    const revocation = revocations.get(event.id)
    if (revocation !== undefined) {
      revoked.push({ event, revocation })
      continue
    }
    const problem = foldEvent(draft, event)
    if (problem !== null) problems.set(event.id, problem)
    if (gone === null && leavesQueue(event.kind)) gone = event
  }
  return closeLife(order, draft, gone, revoked, problems)
}

function closeLife(
  order: Order,
  draft: LifeDraft,
  gone: OrderEvent | null,
  revoked: readonly RevokedEvent[],
  problems: ReadonlyMap<Id, EventProblem>,
): OrderLife {
  const { state, arrival, closedAt, shipments, prepared, begunAt, processingAt, pickedAt } = draft
  const isSettled = closedAt !== null || (arrival !== null && !shipments.some(isUnderWay))
  const { lines, excess, isKnown } = linesOf(order.lines, draft.lines, shipments, isSettled)
  const short = isSettled && isKnown ? lines.reduce((sum, line) => sum + (line.short ?? 0), 0) : null
  return {
    state,
    since: draft.since,
    prepared,
    begunAt,
    processingAt,
    pickedAt,
    gone,
    shipments,
    lines,
    amendments: draft.amendments,
    confirmed: draft.confirmed,
    attempts: draft.attempts,
    arrival: arrival && {
      at: arrival.at,
      partly: closedAt === null ? state !== 'delivered' : !arrival.isWhole && short !== 0,
    },
    cancelledAt: draft.cancelledAt,
    closedAt,
    short,
    excess,
    revoked,
    problems,
  }
}

/** Whether an order is placed and has not left the queue. */
export function isWaiting(record: OrderRecord): boolean {
  return orderLife(record).gone === null
}
