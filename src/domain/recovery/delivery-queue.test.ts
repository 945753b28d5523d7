import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HOUR, type Instant, plus } from '../time/instant.ts'
import { type InProcess, inProcessAt, queueOf, type Precedence } from './delivery-queue.ts'
import { REGIONS } from '../stores/store.ts'
import { aPause, summer } from '../testing/facts.ts'
import { anOrder, happened } from '../testing/orders.ts'

const T = summer('2022-08-01', '09:00')
interface WaitingOrder extends Precedence {
  readonly orderId: string
}
const waiting = (orderId: string, hours: number, inProcess: InProcess): WaitingOrder => ({
  orderId,
  placedAt: plus(T, hours * HOUR),
  inProcess,
  // The region of an order does not change its position.
  region: REGIONS[hours % REGIONS.length] ?? 'North',
})
const positions = (orders: readonly WaitingOrder[]) => {
  const queue = queueOf(orders)
  return Object.fromEntries(orders.map((order) => [order.orderId, queue.positionOf(order)]))
}

describe('orders in process at the shutdown come first, then by the instant placed', () => {
  test('settled orders have exact positions', () => {
    const orders = [
      waiting('new', 1, 'no'),
      waiting('newer', 2, 'no'),
      waiting('second', 4, 'yes'),
      waiting('first', 3, 'yes'),
    ]
    expect(positions(orders)).toEqual({
      first: { from: 1, to: 1, of: 4 },
      second: { from: 2, to: 2, of: 4 },
      new: { from: 3, to: 3, of: 4 },
      newer: { from: 4, to: 4, of: 4 },
    })
  })

  test('an unsettled order makes its own position and those of orders near it ranges', () => {
    const orders = [
      waiting('process', 5, 'yes'),
      waiting('maybe', 3, 'unsettled'),
      waiting('a', 1, 'no'),
      waiting('b', 4, 'no'),
    ]
    expect(positions(orders)).toEqual({
      process: { from: 1, to: 2, of: 4 },
      maybe: { from: 1, to: 3, of: 4 },
      a: { from: 2, to: 3, of: 4 },
      b: { from: 4, to: 4, of: 4 },
    })
  })

  test('orders placed in the same instant have no settled order', () => {
    expect(positions([waiting('a', 1, 'no'), waiting('b', 1, 'no'), waiting('c', 2, 'no')])).toEqual({
      a: { from: 1, to: 2, of: 3 },
      b: { from: 1, to: 2, of: 3 },
      c: { from: 3, to: 3, of: 3 },
    })
  })

  test('the queue is empty without waiting orders', () => {
    expect(queueOf([]).size).toBe(0)
  })
})

/** All possible orders of service: both ways for each unsettled order and each tie. */
function everyOrderOfService(orders: readonly WaitingOrder[]): string[][] {
  const settled = orders.reduce<WaitingOrder[][]>(
    (soFar, order) => {
      const ways: readonly InProcess[] = order.inProcess === 'unsettled' ? ['yes', 'no'] : [order.inProcess]
      return soFar.flatMap((before) => ways.map((inProcess) => [...before, { ...order, inProcess }]))
    },
    [[]],
  )
  const mayCome = (one: WaitingOrder, rest: readonly WaitingOrder[]) =>
    rest.every((other) =>
      one.inProcess === other.inProcess ? one.placedAt <= other.placedAt : one.inProcess === 'yes',
    )
  const served = (left: readonly WaitingOrder[]): string[][] =>
    left.length === 0
      ? [[]]
      : left.flatMap((one) => {
          const rest = left.filter((other) => other !== one)
          return mayCome(one, rest) ? served(rest).map((after) => [one.orderId, ...after]) : []
        })
  return settled.flatMap(served)
}

const queue = (maxLength: number, hours: number) =>
  fc
    .array(fc.tuple(fc.nat(hours), fc.constantFrom<InProcess>('yes', 'no', 'unsettled')), { maxLength })
    .map((drawn) => drawn.map(([hour, inProcess], index) => waiting(`${index}`, hour, inProcess)))

describe('positions compared with all possible orders of service', () => {
  test('every possible rank is within the position, and both bounds are possible', () => {
    fc.assert(
      fc.property(queue(5, 3), (orders) => {
        const all = everyOrderOfService(orders)
        const built = queueOf(orders)
        for (const order of orders) {
          const ranks = all.map((served) => served.indexOf(order.orderId) + 1)
          expect(built.positionOf(order)).toEqual({
            from: Math.min(...ranks),
            to: Math.max(...ranks),
            of: orders.length,
          })
        }
      }),
      { numRuns: 500 },
    )
  })

  test('settled orders without ties have the positions 1 to n, each once', () => {
    fc.assert(
      fc.property(queue(60, 10_000), (drawn) => {
        const orders = drawn.map((order, index): WaitingOrder => ({
          ...order,
          placedAt: plus(order.placedAt, index),
          inProcess: index % 3 === 0 ? 'yes' : 'no',
        }))
        const built = queueOf(orders)
        const firsts = orders.map((order) => built.positionOf(order).from).sort((a, b) => a - b)
        expect(firsts).toEqual(orders.map((_, index) => index + 1))
        expect(orders.every((order) => built.positionOf(order).from === built.positionOf(order).to)).toBe(true)
      }),
    )
  })

  test('positions do not depend on the input order, and their sums bound the sum of ranks', () => {
    fc.assert(
      fc.property(queue(60, 20), (orders) => {
        expect(positions(orders.toReversed())).toEqual(positions(orders))
        const ends = Object.values(positions(orders))
        const ranks = (orders.length * (orders.length + 1)) / 2
        expect(ends.reduce((sum, { from }) => sum + from, 0)).toBeLessThanOrEqual(ranks)
        expect(ends.reduce((sum, { to }) => sum + to, 0)).toBeGreaterThanOrEqual(ranks)
      }),
    )
  })
})

describe('whether an order was in process at the shutdown, between 20:00 and 23:00', () => {
  const { shutdown } = aPause()
  const at = (time: string): Instant => summer('2022-08-05', time)
  test.each<[string, InProcess, Instant[]]>([
    ['never processed', 'no', []],
    ['processing began before the uncertain period', 'yes', [at('19:59')]],
    ['processing began at the start of the uncertain period', 'yes', [at('20:00')]],
    ['processing began a millisecond after that start', 'unsettled', [plus(at('20:00'), 1)]],
    ['processing began at the end of the uncertain period', 'unsettled', [at('23:00')]],
    ['processing began a millisecond after that end', 'no', [plus(at('23:00'), 1)]],
    ['processed before the shutdown and again after the restart', 'yes', [at('12:00'), summer('2022-08-10', '18:00')]],
  ])('%s: %s', (_, expected, began) => {
    const order = anOrder(
      'order',
      T,
      began.map((moment) => happened('processing', moment)),
    )
    expect(inProcessAt(order, shutdown)).toBe(expected)
    expect(inProcessAt(order, null)).toBe('no')
  })
})
