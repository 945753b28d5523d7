import type { Id } from '../facts/fact.ts'
import {
  contentOf,
  detailOf,
  type IntakeEvent,
  type IntakeItem,
  type IntakePlaced,
  type IntakeRevocation,
  itemOfContent,
  senderOf,
  termsOf,
} from './intake-item.ts'
import { linesIn, sizesOf } from './batch-size.ts'
import type { Dropped, IntakeDecision, KnownIntake, IntakeResult } from './intake-decision.ts'
import {
  CLOCK_SKEW,
  type IntakeRejection,
  isBeforePlacing,
  isFullFor,
  MOST_EVENTS,
  rejectionOf,
} from './intake-rejection.ts'
import { type Instant, plus } from '../time/instant.ts'
import { lifeOf, type OrderLife, settledAt } from '../orders/order-life.ts'
import { byTime, type Order, type OrderEvent, type OrderRecord } from '../orders/order.ts'
import { movesQueue } from '../recovery/waiting-orders.ts'

/**
 * The most that one batch compares, in lines (`batch-size.ts`): some 0.3 s. Each event is compared with all of its
 * order, also one that is refused. A full batch of usual orders is far below it.
 */
const MOST_COMPARED = 10_000_000

/** A batch being processed, item by item. Each item sees the additions of those before it. */
export interface IntakeBatch {
  take(item: IntakeItem): IntakeResult
  /** What became of an item of the batch that was pending at first. */
  settled(item: IntakeItem): IntakeResult | undefined
  close(): Omit<IntakeDecision, 'results'>
}

interface OpenRecord {
  readonly before: OrderRecord | null
  readonly order: Order
  readonly events: OrderEvent[]
  readonly added: OrderEvent[]
  /** Of `events`. Null until it is needed. */
  life: OrderLife | null
}

export function openBatch(known: KnownIntake, now: Instant, newId: () => Id): IntakeBatch {
  const storeIds = new Map(known.stores.map(({ id, licence }) => [licence, id]))
  const contents = new Map(known.taken.map(({ id, content }) => [id, content]))
  const records = new Map(known.orders.map((record) => [record.order.number, opened(record, record.order)]))
  const newlyTaken = new Map<string, string>()
  /** What became of events that waited: by event, since an id that did not fit may come again for another one. */
  const settled = new Map<IntakeEvent, IntakeResult>()
  const dropped: Dropped[] = []
  /** Pending events of before and of this batch, by order number. */
  const waiting = new Map<string, IntakeEvent[]>()
  /** Pending revocations, by the id that each names. */
  const revoking = new Map<string, IntakeRevocation[]>()
  /** How many wait for an order, by sender. */
  const waitingFor = new Map<string, number>()
  const stored = new Set(known.pending)
  /** The sizes of the orders with which events were compared, together. */
  let compared = 0
  known.pending.forEach(wait)

  function wait(event: IntakeEvent): void {
    listed(waiting, event.number).push(event)
    if (event.kind === 'revoked') listed(revoking, event.revokes).push(event)
    waitingFor.set(waiterOf(event), (waitingFor.get(waiterOf(event)) ?? 0) + 1)
  }

  function decide(item: IntakeItem): IntakeResult {
    if (item.at > plus(now, CLOCK_SKEW)) return rejected('ahead_of_time')
    if (item.kind === 'placed') return place(item)
    const record = records.get(item.number)
    if (record !== undefined) {
      if (compared > MOST_COMPARED) return rejected('batch_too_heavy')
      compared += costOf(record)
    }
    const result: IntakeResult = record === undefined ? { result: 'pending' } : happen(item, record)
    if (result.result !== 'pending') return result
    if ((waitingFor.get(waiterOf(item)) ?? 0) >= MOST_EVENTS) return rejected('too_many_events')
    wait(item)
    return result
  }

  function place(item: IntakePlaced): IntakeResult {
    const storeId = storeIds.get(item.licence)
    if (storeId === undefined) return rejected('unknown_licence')
    const { number, orderKind: kind, at: placedAt, planned, lines } = item
    const order: Order = { id: newId(), storeId, number, kind, placedAt, planned, lines }
    if (compared > MOST_COMPARED) return rejected('batch_too_heavy')
    const other = records.get(number)
    if (other !== undefined) return hasSameTerms(order, other.order) ? { result: 'known' } : rejected('number_taken')

    const record = opened(null, order)
    records.set(number, record)
    // In the order in which they happened. With the order of arrival, the outcome would depend on chance.
    const events = (waiting.get(number) ?? []).toSorted(inSequence)
    const [revocations, others] = [
      events.filter((event) => event.kind === 'revoked'),
      events.filter((event) => event.kind !== 'revoked'),
    ]
    const droppedEvents = others.flatMap((event) => {
      compared += costOf(record)
      return settle(event, happen(event, record))
    })
    const droppedRevocations = revocations.flatMap((event) => {
      if (settled.has(event)) return []
      const outcome = happen(event, record)
      // Those that name an event which is still unknown go on waiting.
      return outcome.result === 'pending' ? [] : settle(event, outcome)
    })
    return { result: 'accepted', dropped: [...droppedEvents, ...droppedRevocations] }
  }

  /** Ends the waiting of an event. The id of one that does not fit is free, so that its sender can correct it. */
  function settle(event: IntakeEvent, outcome: IntakeResult): Dropped[] {
    const { id } = event
    settled.set(event, outcome)
    if (outcome.result === 'accepted') return [...outcome.dropped]
    if (outcome.result !== 'refused') return []
    contents.delete(id)
    newlyTaken.delete(id)
    if (stored.has(event)) dropped.push({ id, because: outcome.because })
    return [{ id, because: outcome.because }]
  }

  function happen(event: IntakeEvent, record: OpenRecord): IntakeResult {
    if (event.kind === 'revoked') return revoke(event, record)
    const { order, events } = record
    const own = (revoking.get(event.id) ?? []).filter((each) => !settled.has(each))
    const isRevoked = revokedIn(events)
    // Also where its own sender revoked it: a duplicate that comes late must not bring it back.
    const isKnown = events.some(
      (each) => isSame(each, event) && (each.sender === senderOf(event.id) || !isRevoked(each)),
    )
    if (!isKnown) {
      const { number, ...reported } = event
      const isTakenBack = own.some((each) => each.number === number && !isBeforePlacing(each, order))
      if (isFullFor(event, events, senderOf(event.id))) return rejected('too_many_events')
      const rejection = rejectionOf(reported, record, isTakenBack, lifeOfOpen(record))
      if (rejection !== null) return rejected(rejection)
      add(record, { ...reported, id: newId(), orderId: order.id, publishedAt: now, sender: senderOf(event.id) })
    }
    contents.set(event.id, contentOf(event))
    const droppedRevocations = own.flatMap((each) => settle(each, happen(each, record)))
    return isKnown ? { result: 'known' } : { result: 'accepted', dropped: droppedRevocations }
  }

  /** A revocation waits for the event that it names. */
  function revoke(event: IntakeRevocation, record: OpenRecord): IntakeResult {
    if (isBeforePlacing(event, record.order)) return rejected('before_placed')
    const content = contents.get(event.revokes)
    if (content === undefined) return { result: 'pending' }
    const named = itemOfContent(content)
    if (named.number !== event.number) return rejected('revokes_other_order')
    if (named.kind === 'placed') return rejected('revokes_placing')
    if (named.kind === 'revoked') return rejected('revokes_revocation')
    const { kind, at, detail } = named
    const found = record.events.filter((each) => each.kind === kind && each.at === at && detailOf(each) === detail)
    const isRevoked = revokedIn(record.events)
    const target = found.find((each) => !isRevoked(each))
    if (target === undefined) return { result: found.length > 0 ? 'known' : 'pending' }
    // The second one that reported an event has not made it, and cannot take it back.
    if (target.sender !== undefined && target.sender !== senderOf(event.id)) return rejected('revokes_other_sender')
    const revocation = { kind: 'revoked', at: event.at, revokes: target.id } as const
    const rejection = rejectionOf(revocation, record, false, lifeOfOpen(record))
    if (rejection !== null) return rejected(rejection)
    const { id: orderId } = record.order
    add(record, { ...revocation, id: newId(), orderId, publishedAt: now, sender: senderOf(event.id) })
    return { result: 'accepted', dropped: [] }
  }

  return {
    take(item) {
      const content = contentOf(item)
      const before = contents.get(item.id)
      if (before !== undefined) return before === content ? { result: 'known' } : rejected('id_reused')
      const result = decide(item)
      if (result.result !== 'refused') {
        contents.set(item.id, content)
        newlyTaken.set(item.id, content)
      }
      return result
    },
    settled: (item) => (item.kind === 'placed' ? undefined : settled.get(item)),
    close() {
      const changed = [...records.values()].filter(({ before, added }) => before === null || added.length > 0)
      return {
        additions: {
          released: [...settled.keys()].flatMap((event) => (stored.has(event) ? [event.id] : [])),
          dropped,
          taken: [...newlyTaken].map(([id, content]) => ({ id, content })),
          pending: [...waiting.values()].flat().filter((event) => !stored.has(event) && !settled.has(event)),
          orders: changed.flatMap(({ before, order }) => (before === null ? [order] : [])),
          events: changed.flatMap(({ added }) => added),
          settled: changed.map((record) => ({ orderId: record.order.id, settledAt: settledAt(record) })),
        },
        storeIds: [...new Set(changed.map(({ order }) => order.storeId))],
        queueMoved: changed.some((record) => movesQueue(record.before, record, now)),
      }
    },
  }
}

/** The list of a key, created where there is none. */
function listed<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}

/** Sorts items by the time they happened, then by id: the same sequence, whatever the order of arrival. */
export function inSequence(a: IntakeEvent, b: IntakeEvent): number {
  return byTime(a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Each sender has places of its own, so that none learns how much waits from another. Ids name their sender first. */
function waiterOf({ number, id }: IntakeEvent): string {
  return `${number} ${senderOf(id) ?? ''}`
}

function add(record: OpenRecord, fact: OrderEvent): void {
  record.events.push(fact)
  record.added.push(fact)
  record.life = null
}

/** What comparing an event with an order costs: each amendment makes another set of lines to add up. */
function costOf({ order, events }: OpenRecord): number {
  const amendments = events.filter(({ kind }) => kind === 'amended').length
  return linesIn(sizesOf([{ order, events }], [])) * (1 + amendments)
}

function lifeOfOpen(record: OpenRecord): OrderLife {
  return (record.life ??= lifeOf(record.order, record.events))
}

function revokedIn(events: readonly OrderEvent[]): (event: OrderEvent) => boolean {
  const revoked = new Set(events.flatMap((event) => (event.kind === 'revoked' ? [event.revokes] : [])))
  return ({ id }) => revoked.has(id)
}

function opened(before: OrderRecord | null, order: Order): OpenRecord {
  return { before, order, events: before === null ? [] : [...before.events], added: [], life: null }
}

function rejected(because: IntakeRejection): IntakeResult {
  return { result: 'refused', because }
}

function hasSameTerms(a: Order, b: Order): boolean {
  const terms = ({ storeId, kind, placedAt, ...order }: Order) => [storeId, kind, placedAt, termsOf(order)].join(' ')
  return terms(a) === terms(b)
}

function isSame(known: OrderEvent, event: IntakeEvent): boolean {
  return known.kind === event.kind && known.at === event.at && detailOf(known) === detailOf(event)
}
