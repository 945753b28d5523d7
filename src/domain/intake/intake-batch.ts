import type { Id } from '../facts/fact.ts'
import { contentOf, detailOf, type IntakeEvent, type IntakeItem, type IntakePlaced, termsOf } from './intake-item.ts'
import type { IntakeDecision, KnownIntake, IntakeResult } from './intake-decision.ts'
import { CLOCK_SKEW, type IntakeRejection, rejectionOf } from './intake-rejection.ts'
import { type Instant, plus } from '../time/instant.ts'
import type { Order, OrderEvent, OrderRecord } from '../orders/order.ts'
import { movesQueue } from '../recovery/waiting-orders.ts'

/** A batch being processed, item by item. Each item sees the additions of those before it. */
export interface IntakeBatch {
  take(item: IntakeItem): IntakeResult
  close(): Omit<IntakeDecision, 'results'>
}

interface OpenRecord {
  readonly before: OrderRecord | null
  readonly order: Order
  readonly events: OrderEvent[]
  readonly added: OrderEvent[]
}

export function openBatch(known: KnownIntake, now: Instant, newId: () => Id): IntakeBatch {
  const storeIds = new Map(known.stores.map(({ id, licence }) => [licence, id]))
  const contents = new Map(known.taken.map(({ id, content }) => [id, content]))
  const records = new Map(known.orders.map((record) => [record.order.number, opened(record, record.order)]))
  const newlyTaken = new Map<string, string>()
  const pending: IntakeEvent[] = []
  const released: string[] = []
  const forgotten: string[] = []

  function decide(item: IntakeItem): IntakeResult {
    if (item.at > plus(now, CLOCK_SKEW)) return rejected('ahead_of_time')
    if (item.kind === 'placed') return place(item)
    const record = records.get(item.number)
    if (record !== undefined) return happen(item, record)
    pending.push(item)
    return { result: 'pending' }
  }

  function place(item: IntakePlaced): IntakeResult {
    const storeId = storeIds.get(item.licence)
    if (storeId === undefined) return rejected('unknown_licence')
    const { number, orderKind: kind, at: placedAt, planned, lines } = item
    const order: Order = { id: newId(), storeId, number, kind, placedAt, planned, lines }
    const other = records.get(number)
    if (other !== undefined) return hasSameTerms(order, other.order) ? { result: 'known' } : rejected('number_taken')

    const record = opened(null, order)
    records.set(number, record)
    const dropped = release(number).flatMap((event) => {
      const outcome = happen(event, record)
      return outcome.result === 'refused' ? [{ id: event.id, because: outcome.because }] : []
    })
    for (const { id } of dropped) {
      contents.delete(id)
      forgotten.push(id)
    }
    return { result: 'accepted', dropped }
  }

  /** In the order in which they happened. With the order of arrival, the outcome would depend on chance. */
  function release(number: string): IntakeEvent[] {
    const events = known.pending.filter((event) => event.number === number)
    released.push(...events.map(({ id }) => id))
    return events.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  }

  function happen(event: IntakeEvent, { order, events, added }: OpenRecord): IntakeResult {
    const rejection = rejectionOf(event, { order, events })
    if (rejection !== null) return rejected(rejection)
    if (events.some((each) => isSame(each, event))) return { result: 'known' }
    const { number: _, ...reported } = event
    const fact: OrderEvent = { ...reported, id: newId(), orderId: order.id, publishedAt: now }
    events.push(fact)
    added.push(fact)
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
    close() {
      const changed = [...records.values()].filter(({ before, added }) => before === null || added.length > 0)
      return {
        additions: {
          released,
          forgotten,
          taken: [...newlyTaken].map(([id, content]) => ({ id, content })),
          pending,
          orders: changed.flatMap(({ before, order }) => (before === null ? [order] : [])),
          events: changed.flatMap(({ added }) => added),
        },
        storeIds: [...new Set(changed.map(({ order }) => order.storeId))],
        queueMoved: changed.some((record) => movesQueue(record.before, record, now)),
      }
    },
  }
}

function opened(before: OrderRecord | null, order: Order): OpenRecord {
  return { before, order, events: before === null ? [] : [...before.events], added: [] }
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

function sortKey({ at, id }: IntakeEvent): string {
  return `${at} ${id}`
}
