import type { Wait } from '../src/domain/orders/backlog.ts'
import type { Id } from '../src/domain/facts/fact.ts'
import type { Instant } from '../src/domain/time/instant.ts'
import { type DeliveryQueue, queueOf } from '../src/domain/recovery/delivery-queue.ts'
import type { Measure } from '../src/domain/measures/measure.ts'
import { orderAt, type OrderEventKind, type OrderRecord, leavesQueue } from '../src/domain/orders/order.ts'
import { orderLife } from '../src/domain/orders/order-life.ts'
import type { Region } from '../src/domain/stores/store.ts'
import { waitingAt } from '../src/domain/recovery/waiting-orders.ts'

/** A projection of the delivery queue of all stores: positions and totals, without orders. */
export interface QueueProjection {
  at(now: Instant): DeliveryQueue
  waits(now: Instant): Wait[]
}

/** `orders` and `measures` return the same array until it changes. */
export function createQueueProjection(
  orders: () => readonly OrderRecord[],
  measures: () => readonly Measure[],
  regionOf: (storeId: Id) => Region,
): QueueProjection {
  let cached: {
    readonly orders: readonly OrderRecord[]
    readonly measures: readonly Measure[]
    readonly since: Instant | undefined
    readonly queue: DeliveryQueue
  } | null = null

  return {
    at(now) {
      const [all, rules] = [orders(), measures()]
      const published = rules.map(({ publishedAt }) => publishedAt).sort()
      const lasts = [changesOf(all), published].flatMap((each) => each.findLast((at) => at <= now) ?? [])
      const since = lasts.sort().at(-1)
      // The queue is computed once between two changes.
      if (cached === null || cached.orders !== all || cached.measures !== rules || cached.since !== since) {
        cached = { orders: all, measures: rules, since, queue: queueOf(waitingAt(all, rules, regionOf, now)) }
      }
      return cached.queue
    },
    waits: (now) =>
      orders().flatMap((each) => {
        const record = orderAt(each, now)
        return record === null ? [] : [{ from: record.order.placedAt, to: orderLife(record).gone?.at ?? null }]
      }),
  }
}

/** Keyed by the orders that hosts over one seed share: sorting is most of a host's start-up time. */
const known = new WeakMap<readonly OrderRecord[], readonly Instant[]>()

function movesInQueue(kind: OrderEventKind): boolean {
  return kind === 'processing' || kind === 'revoked' || leavesQueue(kind)
}

/** Returns the instants at which an order entered or left the queue, ascending. */
function changesOf(orders: readonly OrderRecord[]): readonly Instant[] {
  const before = known.get(orders)
  if (before !== undefined) return before
  const changes = orders.flatMap(({ order, events }) => [
    order.placedAt,
    ...events.filter(({ kind }) => movesInQueue(kind)).map(({ publishedAt }) => publishedAt),
  ])
  const sorted = [...new Set(changes)].sort()
  known.set(orders, sorted)
  return sorted
}
