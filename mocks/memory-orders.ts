import type { Id } from '../src/domain/facts/fact.ts'
import type { Order, OrderEvent, OrderRecord } from '../src/domain/orders/order.ts'

/** The orders of every store: the seed's, and those added since. */
export interface MemoryOrders {
  /** Returns the same array until orders are added or undone. */
  all(): readonly OrderRecord[]
  ofStores(ids: readonly Id[]): readonly OrderRecord[]
  ofNumbers(numbers: readonly string[]): readonly OrderRecord[]
  /** Adds orders and order events. Returns an undo function. */
  add(orders: readonly Order[], events: readonly OrderEvent[]): () => void
}

export function createMemoryOrders(seed: readonly OrderRecord[]): MemoryOrders {
  const ofStore = Map.groupBy(seed, ({ order }) => order.storeId)
  const ofNumber = new Map(seed.map((record) => [record.order.number, record]))
  // Other hosts share the seed, so it is never changed: additions are stored separately.
  const placed = new Map<Id, OrderRecord>()
  const happened = new Map<Id, OrderEvent[]>()

  let all: readonly OrderRecord[] | null = seed

  function current(record: OrderRecord): OrderRecord {
    const later = happened.get(record.order.id)
    return later === undefined ? record : { order: record.order, events: [...record.events, ...later] }
  }

  function takeBack(orders: readonly Order[], events: readonly OrderEvent[]): void {
    all = null
    const gone = new Set([...orders, ...events].map(({ id }) => id))
    for (const orderId of new Set(events.map((event) => event.orderId))) {
      happened.set(orderId, happened.get(orderId)?.filter(({ id }) => !gone.has(id)) ?? [])
    }
    for (const { id, number, storeId } of orders) {
      placed.delete(id)
      ofNumber.delete(number)
      ofStore.set(storeId, ofStore.get(storeId)?.filter(({ order }) => !gone.has(order.id)) ?? [])
    }
  }

  return {
    all: () => (all ??= [...seed, ...placed.values()].map(current)),
    ofStores: (ids) => ids.flatMap((id) => (ofStore.get(id) ?? []).map(current)),
    ofNumbers: (numbers) =>
      numbers.flatMap((number) => {
        const record = ofNumber.get(number)
        return record === undefined ? [] : [current(record)]
      }),
    add(orders, events) {
      all = null
      for (const order of orders) {
        const record: OrderRecord = { order, events: [] }
        placed.set(order.id, record)
        ofNumber.set(order.number, record)
        append(ofStore, order.storeId, record)
      }
      for (const event of events) append(happened, event.orderId, event)
      return () => takeBack(orders, events)
    },
  }
}

function append<T>(groups: Map<Id, T[]>, key: Id, item: T): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [item])
  else group.push(item)
}
