import { firstWhere } from '../facts/first-where.ts'
import { epoch, type Instant } from '../time/instant.ts'
import type { DeliveryPause } from '../measures/measure.ts'
import type { Counts } from './dispatch-simulation.ts'
import type { OrderRecord } from '../orders/order.ts'
import { type Region, REGIONS } from '../stores/store.ts'

/** Whether an order was in process at the shutdown; `unsettled` when it was in hand as the systems went down. */
export type InProcess = 'yes' | 'no' | 'unsettled'

/** What decides when an order is served. */
export interface Precedence {
  readonly placedAt: Instant
  readonly inProcess: InProcess
  /** Where it goes to: a plan may hold a region back. */
  readonly region: Region
}

/** Place `from`–`to` of `of`: `from` − 1 orders surely come before, `to` adds those whose precedence is not settled. */
export interface Place {
  readonly from: number
  readonly to: number
  readonly of: number
}

/** Who stands before an order that waits, by the regions in the order of `REGIONS`. */
export interface Turn {
  readonly place: Place
  readonly region: Region
  readonly surelyBefore: Counts
  /** The order itself among them. */
  readonly atMost: Counts
  /** Its index among its region's, by the earliest precedence. */
  readonly own: number
}

/** The orders waiting, in their order of service. It names none of them: who knows an order knows its turn. */
export interface Line {
  readonly size: number
  /** The earliest precedences and the latest, of each region in the order of `REGIONS`. */
  readonly queues: { readonly [K in keyof RegionKeys]: readonly Float64Array[] }
  /** The turn of an order that waits. */
  turnOf(order: Precedence): Turn
  /** The place of an order that waits. */
  placeOf(order: Precedence): Place
}

/** The earliest and the latest precedence of each order of a region, each list by itself in ascending order. */
export interface RegionKeys {
  readonly earliest: Float64Array
  readonly latest: Float64Array
}

/** All that a line is made of. It names no order and no store, and so can be told without telling of them. */
export type LineKeys = Readonly<Record<Region, RegionKeys>>

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
  const of = (region: Region): RegionKeys => {
    const own = waiting.filter((order) => order.region === region)
    return {
      earliest: Float64Array.from(own, earliest).sort(),
      latest: Float64Array.from(own, latest).sort(),
    }
  }
  return { East: of('East'), GTA: of('GTA'), Toronto: of('Toronto'), West: of('West'), North: of('North') }
}

export function lineFrom(keys: LineKeys): Line {
  const queues = {
    earliest: REGIONS.map((region) => keys[region].earliest),
    latest: REGIONS.map((region) => keys[region].latest),
  }
  const of = sum(queues.earliest.map(({ length }) => length))

  function turnOf(order: Precedence): Turn {
    const [mine, last] = [earliest(order), latest(order)]
    const surelyBefore = queues.latest.map((queue) => firstAtLeast(queue, mine))
    const atMost = queues.earliest.map((queue) => firstAbove(queue, last))
    return {
      place: { from: sum(surelyBefore) + 1, to: sum(atMost), of },
      region: order.region,
      surelyBefore,
      atMost,
      own: firstAtLeast(keys[order.region].earliest, mine),
    }
  }
  return { size: of, queues, turnOf, placeOf: (order) => turnOf(order).place }
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
