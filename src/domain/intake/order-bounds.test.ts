import { beforeEach, describe, expect, test } from 'vitest'
import type { IntakeItem } from './intake-item.ts'
import { MOST_EVENTS } from './intake-rejection.ts'
import { decideIntake } from './order-intake.ts'
import { HOUR, plus } from '../time/instant.ts'
import { summer } from '../testing/facts.ts'
import {
  ACCEPTED,
  LICENCES,
  KNOWN,
  PENDING,
  rejected,
  openIntake,
  placed,
  reported,
  revocation,
  type TestIntake,
} from '../testing/intake.ts'

const T = summer('2022-08-04', '09:00')
const NOW = summer('2022-08-04', '12:00')
const LATER = summer('2022-08-04', '13:00')
const A = 'SO000000001'
const B = 'SO000000002'

let intake: TestIntake

beforeEach(() => {
  intake = openIntake()
})

const results = (items: readonly IntakeItem[], now = NOW) => intake.send(items, now).results
const kinds = () => intake.records().map(({ events }) => events.map(({ kind }) => kind))

describe('an order has a bounded number of events', () => {
  const many = (count: number, from = 0) =>
    Array.from({ length: count }, (_, index) => reported('held', A, plus(T, from + index), `e${from + index}`))
  const refused = (all: readonly { result: string }[]) => all.filter(({ result }) => result === 'refused').length

  test('more are refused, and what was taken before is still known', () => {
    expect(refused(results([placed(A, T), ...many(MOST_EVENTS)]))).toBe(0)
    expect(results(many(2, MOST_EVENTS))).toEqual([rejected('too_many_events'), rejected('too_many_events')])
    expect(results(many(2))).toEqual([KNOWN, KNOWN])
  })

  test('it can still be delivered, and end', () => {
    intake.send([placed(A, T), ...many(MOST_EVENTS)], NOW)
    const ends = [reported('shipped', A, LATER), reported('delivered', A, plus(LATER, HOUR))]
    expect(results(ends, plus(LATER, 2 * HOUR))).toEqual([ACCEPTED, ACCEPTED])
    expect(results(many(1, MOST_EVENTS), LATER)).toEqual([rejected('too_many_events')])
  })

  test('what one sender fills, or takes back, leaves the places of the others', () => {
    const of = (sender: string, count: number, from = 0) =>
      many(count, from).map((event) => ({ ...event, id: `${sender}/${event.id}` }))
    const taken = of('carrier', MOST_EVENTS)
    const back = taken.map(({ id }) => ({ ...revocation(id, A, LATER), id: `${id}-back` }))
    intake.send([placed(A, T), ...taken, ...back], LATER)
    expect(results(of('carrier', 1, 200), LATER)).toEqual([rejected('too_many_events')])
    const ends = [
      { ...reported('shipped', A, LATER), id: 'warehouse/s' },
      { ...reported('delivered', A, plus(LATER, HOUR)), id: 'warehouse/d' },
    ]
    expect(results([...of('warehouse', MOST_EVENTS, 300), ...ends], plus(LATER, 2 * HOUR)).slice(-2)).toEqual([
      ACCEPTED,
      ACCEPTED,
    ])
  })

  test('revocations do not count', () => {
    const pairs = many(MOST_EVENTS / 2).flatMap((event) => [event, revocation(event.id, A, LATER)])
    intake.send([placed(A, T), ...pairs], LATER)
    expect(refused(results(many(MOST_EVENTS / 2, MOST_EVENTS), LATER))).toBe(0)
  })

  test('twenty amendments are enough', () => {
    const amended = Array.from({ length: 21 }, (_, index) => reported('amended', A, plus(T, index), `a${index}`))
    expect(refused(results([placed(A, T), ...amended]))).toBe(1)
  })

  test('what waits from one sender takes no place of another', () => {
    const of = (sender: string, count: number) =>
      many(count).map((event) => ({ ...event, id: `${sender}/${event.id}` }))
    expect(refused(results(of('carrier', MOST_EVENTS + 1)))).toBe(1)
    expect(refused(results(of('warehouse', MOST_EVENTS)))).toBe(0)
  })

  test('a wrong report can still be revoked', () => {
    intake.send([placed(A, T), ...many(MOST_EVENTS)], NOW)
    expect(results([revocation('e7', A, LATER)], LATER)).toEqual([ACCEPTED])
  })

  test('as many wait for an order, also over several batches', () => {
    expect(refused(results(many(MOST_EVENTS + 3)))).toBe(3)
    expect(results(many(1, MOST_EVENTS + 3))).toEqual([rejected('too_many_events')])
    expect(results([reported('held', B, T)])).toEqual([PENDING])
    expect(results([placed(A, T)])).toEqual([ACCEPTED])
    expect(kinds()[0]).toHaveLength(MOST_EVENTS)
  })
})

describe('the work of an order is bounded', () => {
  /** Lines that count how often their item is read: each reading of an order must be linear in its lines. */
  const counting = (count: number, ordered: number, reads: { count: number }) =>
    Array.from({ length: count }, (_, index) => ({
      get sku() {
        reads.count += 1
        return `S${index}`
      },
      product: 'P',
      ordered,
    }))

  test('an order amended after many shipments is folded in linear time', () => {
    const reads = { count: 0 }
    const size = 200
    const order = { ...placed(A, T, { lines: counting(size, 20, reads) }) }
    const shipments = Array.from({ length: 20 }, (_, index) => ({
      ...reported('shipped', A, plus(T, index), `s${index}`),
      kind: 'shipped' as const,
      cases: Array.from({ length: size }, () => 1),
      shipment: `S${index}`,
    }))
    const amended = {
      ...reported('amended', A, plus(T, 100), 'a'),
      kind: 'amended' as const,
      lines: counting(size, 21, reads),
    }
    const delivered = shipments.map(({ shipment }, index) => ({
      ...reported('delivered', A, plus(T, 200 + index), `d${index}`),
      kind: 'delivered' as const,
      shipment,
    }))
    intake.send([order, ...shipments, amended], NOW)
    reads.count = 0
    expect(results(delivered).every(({ result }) => result === 'accepted')).toBe(true)
    // Once for each line, its content and its comparison; not once for each line of each shipment at each event.
    expect(reads.count).toBeLessThan(size * 200)
  })

  test('events that are refused are compared up to a bound', () => {
    const lines = Array.from({ length: 500 }, (_, index) => ({ sku: `${index}`, product: 'P', ordered: 9 }))
    const shipped = (index: number, cases: number) => ({
      ...reported('shipped', A, plus(T, index), `s${index}`),
      kind: 'shipped' as const,
      cases: [cases, ...Array.from({ length: 499 }, () => 0)],
      shipment: `S${index}`,
    })
    intake.send([placed(A, T, { lines }), ...Array.from({ length: 99 }, (_, index) => shipped(index, 0))], NOW)
    const sent = Array.from({ length: 900 }, (_, index) => shipped(1_000 + index, 99))
    const counts = Map.groupBy(results(sent), (each) => ('because' in each ? each.because : each.result))
    expect([...counts.keys()]).toEqual(['more_than_ordered', 'batch_too_heavy'])
    expect(counts.get('more_than_ordered')?.length).toBeLessThan(400)
  })
})

test('placing many orders reads the events that wait for each of them, not for all', () => {
  const reads = { count: 0 }
  const [orders, each] = [200, 10]
  const numbers = Array.from({ length: orders }, (_, index) => `SO${String(index).padStart(9, '0')}`)
  const pending = numbers.flatMap((number) =>
    Array.from({ length: each }, (_, index) => {
      const event = reported('processing', number, plus(T, index), `${number}/${index}`)
      Object.defineProperty(event, 'kind', {
        enumerable: true,
        get() {
          reads.count += 1
          return 'processing'
        },
      })
      return event
    }),
  )
  let ids = 0
  const { additions } = decideIntake(
    numbers.map((number) => placed(number, T)),
    { stores: LICENCES, orders: [], pending, taken: [] },
    NOW,
    () => `id ${(ids += 1)}`,
  )
  expect(additions.events).toHaveLength(orders * each)
  expect(reads.count).toBeGreaterThan(orders * each)
  expect(reads.count).toBeLessThan(orders * each * 100)
})
