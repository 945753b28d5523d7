import { firstWhere } from './first-where.ts'
import { epoch, type Instant } from './instant.ts'
import type { DeliveryPause } from './measure.ts'
import type { OrderRecord } from './order.ts'

/** Whether an order was in process at the shutdown; `unsettled` when it was in hand as the systems went down. */
export type InProcess = 'yes' | 'no' | 'unsettled'

/** What decides when an order is served. */
export interface Precedence {
  readonly placedAt: Instant
  readonly inProcess: InProcess
}

/** Place `from`–`to` of `of`: `from` − 1 orders surely come before, `to` adds those whose precedence is not settled. */
export interface Place {
  readonly from: number
  readonly to: number
  readonly of: number
}

/** The orders waiting, in their order of service. It names none of them: who knows an order knows its place. */
export interface Line {
  readonly size: number
  /** The place of an order that waits. */
  placeOf(order: Precedence): Place
}

/**
 * All that a line is made of: the earliest and the latest precedence of each order that waits, each list by
 * itself in ascending order. It names no order and no store, and so can be told without telling of them.
 */
export interface LineKeys {
  readonly earliest: Float64Array
  readonly latest: Float64Array
}

/** Whether an order was in process when the distribution centre shut down (docs/sources.md, "Order of service"). */
export function inProcessAt(record: OrderRecord, shutdown: DeliveryPause['shutdown'] | null): InProcess {
  // The first time: an order processed again after the restart was in process all the same.
  const begun = record.events.find(({ kind }) => kind === 'processing')
  return inProcessSince(begun?.at ?? null, shutdown)
}

/** The same, where it is known when the order was first processed; null for not yet. */
export function inProcessSince(
  begunAt: Instant | null,
  shutdown: DeliveryPause['shutdown'] | null,
): InProcess {
  if (shutdown === null || begunAt === null || begunAt > shutdown.notAfter) return 'no'
  return begunAt <= shutdown.notBefore ? 'yes' : 'unsettled'
}

/**
 * Orders in process at the shutdown first, then by the instant placed. An unsettled order has an earliest
 * and a latest precedence; two orders placed in the same instant are not settled against each other.
 * Time: n log n in the number of orders.
 */
export function lineKeys(waiting: readonly Precedence[]): LineKeys {
  return {
    earliest: Float64Array.from(waiting, earliest).sort(),
    latest: Float64Array.from(waiting, latest).sort(),
  }
}

export function lineFrom(keys: LineKeys): Line {
  const of = keys.earliest.length
  return {
    size: of,
    placeOf(order) {
      const mine = { earliest: earliest(order), latest: latest(order) }
      const surelyBefore = firstWhere(of, (index) => (keys.latest[index] ?? 0) >= mine.earliest)
      const atMost = firstWhere(of, (index) => (keys.earliest[index] ?? 0) > mine.latest)
      return { from: surelyBefore + 1, to: atMost, of }
    },
  }
}

export function lineUp(waiting: readonly Precedence[]): Line {
  return lineFrom(lineKeys(waiting))
}

function earliest({ inProcess, placedAt }: Precedence): number {
  return precedence(inProcess !== 'no', placedAt)
}

function latest({ inProcess, placedAt }: Precedence): number {
  return precedence(inProcess === 'yes', placedAt)
}

/** Above every instant that can be written, in milliseconds. */
const AFTER_ALL_TIME = 2 ** 50

/** Lower goes first. */
function precedence(inProcess: boolean, placedAt: Instant): number {
  return epoch(placedAt) + (inProcess ? 0 : AFTER_ALL_TIME)
}
