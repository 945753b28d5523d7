import { addDays, type Day, startOf } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'
import type { Id } from '../facts/fact.ts'
import {
  byTime,
  type EventOfKind,
  leavesQueue,
  type Order,
  type OrderEvent,
  type OrderLine,
  type OrderRecord,
} from './order.ts'
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

/** The last life: a record is read many times in a row, and a map of all costs more than it saves. */
let last: { readonly record: OrderRecord; readonly life: OrderLife } | null = null

/** The life of an order as known (`orderAt`). */
export function orderLife(record: OrderRecord): OrderLife {
  if (last?.record !== record) last = { record, life: lifeOf(record.order, record.events) }
  return last.life
}

const NO_PROBLEMS: ReadonlyMap<Id, EventProblem> = new Map()
const NO_REVOCATIONS: ReadonlyMap<Id, EventOfKind<'revoked'>> = new Map()

/**
 * Folds the events of an order, in the order in which they happened and without the revoked ones, to its life.
 * The events may be in any order. Time: linear in the events, apart from sorting.
 */
export function lifeOf(order: Order, events: readonly OrderEvent[]): OrderLife {
  const sorted = inSequence(events)
  const revocations = revocationsOf(sorted)
  const draft = openLife(order)
  const revoked: RevokedEvent[] = []
  let problems: Map<Id, EventProblem> | null = null
  for (const event of sorted) {
    if (event.kind === 'revoked') continue
    const revocation = revocations.get(event.id)
    if (revocation !== undefined) {
      revoked.push({ event, revocation })
      continue
    }
    const problem = foldEvent(draft, event)
    if (problem !== null) (problems ??= new Map()).set(event.id, problem)
  }
  return new FoldedLife(order, draft, firstOf(sorted, leavesQueue), revoked, problems ?? NO_PROBLEMS)
}

function inSequence(events: readonly OrderEvent[]): readonly OrderEvent[] {
  const isSorted = events.every((event, index) => {
    const before = events[index - 1]
    return before === undefined || byTime(before, event) <= 0
  })
  return isSorted ? events : [...events].sort(byTime)
}

function revocationsOf(events: readonly OrderEvent[]): ReadonlyMap<Id, EventOfKind<'revoked'>> {
  if (!events.some(({ kind }) => kind === 'revoked')) return NO_REVOCATIONS
  return new Map(events.flatMap((event) => (event.kind === 'revoked' ? [[event.revokes, event]] : [])))
}

/** The first event of some kinds that was not revoked; null without one. `events` are in sequence. */
function firstOf(events: readonly OrderEvent[], isOfKind: (kind: OrderEvent['kind']) => boolean): OrderEvent | null {
  const revocations = revocationsOf(events)
  return events.find(({ kind, id }) => isOfKind(kind) && !revocations.has(id)) ?? null
}

/** A life whose lines are computed when they are first read: most readers of many orders need none. */
class FoldedLife implements OrderLife {
  readonly state: OrderState
  readonly since: Instant
  readonly prepared: OrderLife['prepared']
  readonly begunAt: Instant | null
  readonly processingAt: Instant | null
  readonly pickedAt: Instant | null
  readonly gone: OrderEvent | null
  readonly shipments: readonly Shipment[]
  readonly amendments: readonly Amendment[]
  readonly confirmed: OrderLife['confirmed']
  readonly attempts: readonly FailedAttempt[]
  readonly cancelledAt: Instant | null
  readonly closedAt: Instant | null
  readonly revoked: readonly RevokedEvent[]
  readonly problems: OrderLife['problems']
  readonly #placed: readonly OrderLine[]
  readonly #lines: readonly OrderLine[]
  readonly #arrival: LifeDraft['arrival']
  #counted: ReturnType<typeof linesOf> | null = null

  constructor(
    order: Order,
    draft: LifeDraft,
    gone: OrderEvent | null,
    revoked: readonly RevokedEvent[],
    problems: OrderLife['problems'],
  ) {
    this.state = draft.state
    this.since = draft.since
    this.prepared = draft.prepared
    this.begunAt = draft.begunAt
    this.processingAt = draft.processingAt
    this.pickedAt = draft.pickedAt
    this.gone = gone
    this.shipments = draft.shipments
    this.amendments = draft.amendments
    this.confirmed = draft.confirmed
    this.attempts = draft.attempts
    this.cancelledAt = draft.cancelledAt
    this.closedAt = draft.closedAt
    this.revoked = revoked
    this.problems = problems
    this.#placed = order.lines
    this.#lines = draft.lines
    this.#arrival = draft.arrival
  }

  /** Nothing is under way any more. */
  get #isSettled(): boolean {
    return this.closedAt !== null || (this.#arrival !== null && !this.shipments.some(isUnderWay))
  }

  #count(): ReturnType<typeof linesOf> {
    return (this.#counted ??= linesOf(this.#placed, this.#lines, this.shipments, this.#isSettled))
  }

  get lines(): OrderLife['lines'] {
    return this.#count().lines
  }

  get short(): number | null {
    if (!this.#isSettled || !this.#count().isKnown) return null
    return this.lines.reduce((sum, line) => sum + (line.short ?? 0), 0)
  }

  get excess(): number {
    return this.#count().excess
  }

  get arrival(): OrderLife['arrival'] {
    if (this.#arrival === null) return null
    const { at, isWhole } = this.#arrival
    return { at, partly: this.closedAt === null ? this.state !== 'delivered' : !isWhole && this.short !== 0 }
  }
}

/** States in which an order needs nothing more, unless a later event says otherwise. */
const SETTLED: ReadonlySet<OrderState> = new Set<OrderState>(['delivered', 'partly_delivered', 'cancelled', 'closed'])

/**
 * When the newest event of an order that needs nothing more was published; null while it is open. A view of a later
 * instant shows it as settled, so that lists of open orders need not read it.
 */
export function settledAt(record: OrderRecord): Instant | null {
  if (!SETTLED.has(orderLife(record).state)) return null
  return record.events.reduce<Instant | null>(
    (newest, { publishedAt }) => (newest === null || publishedAt > newest ? publishedAt : newest),
    null,
  )
}

/**
 * The instant from which settled orders may show among the orders of a day and of later days. Deliveries are reported
 * on their day or later; the day before is the margin for the clock of a sender.
 */
export function settledSince(day: Day): Instant {
  return startOf(addDays(day, -1))
}

/** Whether an order is open, or was settled at or after an instant (`settledSince`). */
export function isOpenSince(record: OrderRecord, since: Instant): boolean {
  const settled = settledAt(record)
  return settled === null || settled >= since
}

/**
 * Whether an order is placed and has not left the queue: it has no `gone` event. Does not fold the rest, because
 * the queue reads every order. `events` are in sequence.
 */
export function isWaiting({ events }: Pick<OrderRecord, 'events'>): boolean {
  return firstOf(events, leavesQueue) === null
}

/** When processing first began; null while it has not. */
export function begunAt({ events }: Pick<OrderRecord, 'events'>): Instant | null {
  return firstOf(events, (kind) => kind === 'processing')?.at ?? null
}
