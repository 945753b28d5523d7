import type { Id } from './fact.ts'
import { firstWhere } from './first-where.ts'
import { epoch, type Instant } from './instant.ts'
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
  const keyed = waiting.map(({ orderId, placedAt, inProcess }) => ({
    orderId,
    earliest: precedence(inProcess !== 'no', placedAt),
    latest: precedence(inProcess === 'yes', placedAt),
  }))
  const byEarliest = Float64Array.from(keyed, ({ earliest }) => earliest).sort()
  const byLatest = Float64Array.from(keyed, ({ latest }) => latest).sort()
  const of = keyed.length
  const places = new Map(
    keyed.map(({ orderId, earliest, latest }) => {
      const surelyBefore = firstWhere(of, (index) => (byLatest[index] ?? 0) >= earliest)
      const atMost = firstWhere(of, (index) => (byEarliest[index] ?? 0) > latest)
      return [orderId, { from: surelyBefore + 1, to: atMost, of }]
    }),
  )
  return { size: of, placeOf: (orderId) => places.get(orderId) ?? null }
}

/** Above every instant that can be written, in milliseconds. */
const AFTER_ALL_TIME = 2 ** 50

/** Lower goes first. */
function precedence(inProcess: boolean, placedAt: Instant): number {
  return epoch(placedAt) + (inProcess ? 0 : AFTER_ALL_TIME)
}
