import { firstWhere } from '../facts/first-where.ts'
import { epoch, type Instant } from '../time/instant.ts'
import type { DeliveryPause } from '../measures/delivery-pause.ts'
import type { Counts } from './dispatch-simulation.ts'
import type { OrderRecord } from '../orders/order.ts'
import { begunAt } from '../orders/order-life.ts'
import { type Region, REGIONS } from '../stores/store.ts'

/** Whether an order was in process at the shutdown; `unsettled` if handled while the systems went down. */
export type InProcess = 'yes' | 'no' | 'unsettled'

/** The facts that decide when an order is served. */
export interface Precedence {
  readonly placedAt: Instant
  readonly inProcess: InProcess
  /** The region of its store. A plan may hold a region back. */
  readonly region: Region
}

/** Position `from`–`to` of `of`: `from` − 1 orders surely come first; `to` includes unsettled ones. */
export interface QueuePosition {
  readonly from: number
  readonly to: number
  readonly of: number
}

/** The number of orders that precede a waiting order, by region in the order of `REGIONS`. */
export interface QueueEntry {
  readonly position: QueuePosition
  readonly region: Region
  readonly surelyBefore: Counts
  /** Includes the order itself. */
  readonly atMost: Counts
  /** Its index among its region's orders by earliest precedence. */
  readonly own: number
}

/** The orders waiting for delivery, in order of service. An order finds its entry by precedence, not id. */
export interface DeliveryQueue {
  readonly size: number
  /** The earliest and the latest precedences of each region, in the order of `REGIONS`. */
  readonly queues: { readonly [K in keyof RegionKeys]: readonly Float64Array[] }
  /** The entry of a waiting order. */
  entryOf(order: Precedence): QueueEntry
  /** The position of a waiting order. */
  positionOf(order: Precedence): QueuePosition
}

/** The earliest and the latest precedence of each order of a region, each list sorted in ascending order. */
export interface RegionKeys {
  readonly earliest: Float64Array
  readonly latest: Float64Array
}

/** The data that a queue is built from, without ids of orders or stores, so that others may receive it. */
export type QueueKeys = Readonly<Record<Region, RegionKeys>>

/** Whether an order was in process at the shutdown (docs/sources.md, "Order of service"). */
export function inProcessAt(record: OrderRecord, shutdown: DeliveryPause['shutdown'] | null): InProcess {
  // The first processing counts: an order may be processed again after the restart.
  return inProcessSince(begunAt(record), shutdown)
}

/** As `inProcessAt`, from the instant at which the order was first processed; null for not yet. */
export function inProcessSince(begunAt: Instant | null, shutdown: DeliveryPause['shutdown'] | null): InProcess {
  if (shutdown === null || begunAt === null || begunAt > shutdown.notAfter) return 'no'
  return begunAt <= shutdown.notBefore ? 'yes' : 'unsettled'
}

/**
 * Orders in process at the shutdown come first, then by the instant placed. Unsettled orders have an earliest
 * and a latest precedence. Orders of equal precedence may come in either order. Time: n log n in the orders.
 */
export function queueKeys(waiting: readonly Precedence[]): QueueKeys {
  const of = (region: Region): RegionKeys => {
    const own = waiting.filter((order) => order.region === region)
    return {
      earliest: Float64Array.from(own, earliest).sort(),
      latest: Float64Array.from(own, latest).sort(),
    }
  }
  return { East: of('East'), GTA: of('GTA'), Toronto: of('Toronto'), West: of('West'), North: of('North') }
}

export function queueFrom(keys: QueueKeys): DeliveryQueue {
  const queues = {
    earliest: REGIONS.map((region) => keys[region].earliest),
    latest: REGIONS.map((region) => keys[region].latest),
  }
  const of = sum(queues.earliest.map(({ length }) => length))

  function entryOf(order: Precedence): QueueEntry {
    const [mine, last] = [earliest(order), latest(order)]
    const surelyBefore = queues.latest.map((queue) => firstAtLeast(queue, mine))
    const atMost = queues.earliest.map((queue) => firstAbove(queue, last))
    return {
      position: { from: sum(surelyBefore) + 1, to: sum(atMost), of },
      region: order.region,
      surelyBefore,
      atMost,
      own: firstAtLeast(keys[order.region].earliest, mine),
    }
  }
  return { size: of, queues, entryOf, positionOf: (order) => entryOf(order).position }
}

/** Precedences are whole milliseconds. */
function firstAbove(queue: Float64Array, precedence: number): number {
  return firstAtLeast(queue, precedence + 1)
}

function firstAtLeast(queue: Float64Array, precedence: number): number {
  return firstWhere(queue.length, (index) => (queue[index] ?? 0) >= precedence)
}

function sum(counts: Counts): number {
  return counts.reduce((total, count) => total + count, 0)
}

export function queueOf(waiting: readonly Precedence[]): DeliveryQueue {
  return queueFrom(queueKeys(waiting))
}

function earliest({ inProcess, placedAt }: Precedence): number {
  return precedence(inProcess !== 'no', placedAt)
}

function latest({ inProcess, placedAt }: Precedence): number {
  return precedence(inProcess === 'yes', placedAt)
}

/** Milliseconds later than any valid instant. */
const AFTER_ALL_TIME = 2 ** 50

/** Lower values are served first. */
function precedence(inProcess: boolean, placedAt: Instant): number {
  return epoch(placedAt) + (inProcess ? 0 : AFTER_ALL_TIME)
}
