import type { Id } from './fact.ts'
import type { Instant } from './instant.ts'
import type { DeliveryPause } from './measure.ts'
import type { OrderRecord } from './order.ts'

/** Whether an order was in process at the shutdown; `unsettled` when it was in hand as the systems went down. */
export type InProcess = 'yes' | 'no' | 'unsettled'

export interface WaitingOrder {
  readonly orderId: Id
  readonly placedAt: Instant
  readonly inProcess: InProcess
}

/** Place `from`–`to` of `of`: `from` − 1 orders surely come before, `to` adds those whose precedence is not settled. */
export interface Place {
  readonly from: number
  readonly to: number
  readonly of: number
}

/** The orders waiting, in their order of service. */
export interface Line {
  readonly size: number
  placeOf(orderId: Id): Place | null
}

/** Whether an order was in process when the distribution centre shut down (docs/sources.md, "Order of service"). */
export function inProcessAt(record: OrderRecord, shutdown: DeliveryPause['shutdown'] | null): InProcess {
  // The first time: an order processed again after the restart was in process all the same.
  const begun = record.events.find(({ kind }) => kind === 'processing')
  if (shutdown === null || begun === undefined || begun.at > shutdown.notAfter) return 'no'
  return begun.at <= shutdown.notBefore ? 'yes' : 'unsettled'
}

/**
 * Orders in process at the shutdown first, then by the instant placed. An unsettled order has an earliest
 * and a latest precedence; two orders placed in the same instant are not settled against each other.
 * Time: n log n in the number of orders.
 */
export function lineUp(waiting: readonly WaitingOrder[]): Line {
  const keyed = waiting.map((order) => ({
    orderId: order.orderId,
    earliest: precedence(order.inProcess !== 'no', order.placedAt),
    latest: precedence(order.inProcess === 'yes', order.placedAt),
  }))
  const byEarliest = keyed.map(({ earliest }) => earliest).sort()
  const byLatest = keyed.map(({ latest }) => latest).sort()
  const of = keyed.length
  const places = new Map(
    keyed.map(({ orderId, earliest, latest }) => [
      orderId,
      { from: countBelow(byLatest, earliest) + 1, to: countUpTo(byEarliest, latest), of },
    ]),
  )
  return { size: of, placeOf: (orderId) => places.get(orderId) ?? null }
}

function precedence(inProcess: boolean, placedAt: Instant): string {
  return `${inProcess ? 0 : 1} ${placedAt}`
}

/** How many of the sorted texts are less than `key`. */
function countBelow(sorted: readonly string[], key: string): number {
  return firstWhere(sorted, (text) => text >= key)
}

/** How many of the sorted texts are less than or equal to `key`. */
function countUpTo(sorted: readonly string[], key: string): number {
  return firstWhere(sorted, (text) => text > key)
}

function firstWhere(sorted: readonly string[], holds: (text: string) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const text = sorted[middle]
    if (text !== undefined && holds(text)) high = middle
    else low = middle + 1
  }
  return low
}
