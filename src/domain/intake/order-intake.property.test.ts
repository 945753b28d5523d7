import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IntakeEvent, IntakeItem } from './intake-item.ts'
import { DAY_MS, HOUR, MINUTE, plus } from '../time/instant.ts'
import { rejectionOf } from './intake-rejection.ts'
import { orderAt, type OrderEvent } from '../orders/order.ts'
import type { TransitionKind } from '../orders/order-transitions.ts'
import { summer } from '../testing/facts.ts'
import { historiesOf } from '../testing/histories.ts'
import { openIntake, placed, type TestIntake, reported } from '../testing/intake.ts'
import { anOrder, appointment } from '../testing/orders.ts'

const T = summer('2022-08-04', '09:00')
const NOW = summer('2022-08-06', '12:00')
const RUNS = 2_000

const KINDS: readonly TransitionKind[] = [
  'processing',
  'held',
  'picked',
  'confirmed',
  'shipped',
  'out_for_delivery',
  'delivered',
  'partly_delivered',
  'cancelled',
  'delivery_failed',
  'returned',
  'closed',
]

/** One order's items, with or without its placing. Few share an instant, and some fit no order. */
function itemsOf(number: string): fc.Arbitrary<IntakeItem[]> {
  const event = fc.record({
    kind: fc.constantFrom(...KINDS),
    // Before placing, at placing and up to a day after.
    minutes: fc.oneof(fc.constantFrom(-60, 0, 60, 120), fc.integer({ min: 0, max: 1_440 })),
    cases: fc.constantFrom([4, 2], [0, 1], [4], [9, 9]),
    day: fc.constantFrom('2022-08-11', '2022-08-12'),
  })
  return fc.tuple(fc.boolean(), fc.array(event, { maxLength: 8 })).map(([isPlaced, drawn]) => {
    const events = drawn.map(({ kind, minutes, cases, day }, index): IntakeEvent => {
      const item = reported(kind, number, plus(T, minutes * MINUTE), `${number}:${index}`)
      if (item.kind === 'shipped') return { ...item, cases }
      return item.kind === 'confirmed' ? { ...item, appointment: appointment(day) } : item
    })
    return isPlaced ? [placed(number, T), ...events] : events
  })
}

const intakes = fc.tuple(...['SO000000001', 'SO000000002', 'SO000000003'].map(itemsOf)).map((each) => each.flat())

/** Items that do not contradict an earlier item: of two contradicting items the first one stays. */
function withoutContradictions(items: readonly IntakeItem[]): IntakeItem[] {
  const intake = openIntake()
  intake.send(
    items.filter(({ kind }) => kind === 'placed'),
    NOW,
  )
  // Events of orders that never arrive stay pending, and would hide their contradictions.
  const unresolved = new Set(items.map(({ number }) => number))
  for (const { order } of intake.records()) unresolved.delete(order.number)
  intake.send(
    [...unresolved].map((number) => placed(number, T)),
    NOW,
  )
  const rest = items.filter(({ kind }) => kind !== 'placed')
  const { results } = intake.send(rest, NOW)
  const kept = rest.filter((_, index) => {
    const result = results[index]
    return result?.result !== 'refused' || !CONTRADICTIONS.has(result.because)
  })
  return [...items.filter(({ kind }) => kind === 'placed'), ...kept]
}
const CONTRADICTIONS = new Set([
  'contradicts_earlier',
  'order_cancelled',
  'order_gone',
  'order_delivered',
  'order_closed',
  'later_event',
  'more_than_ordered',
])

/** Sends items again until nothing more is taken, like a sender whose items were refused before others came. */
function sendAgain(intake: TestIntake, items: readonly IntakeItem[]): void {
  while (intake.send(items, NOW).results.some(({ result }) => result === 'accepted'));
}

/** The orders as views see them: without ids, which are random, and with events sorted by time. */
function seen(intake: TestIntake): string[] {
  return intake
    .records()
    .map((record) => {
      const { order, events } = orderAt(record, NOW) ?? record
      return JSON.stringify([{ ...order, id: null }, events.map(bare)])
    })
    .sort()
}

function bare(event: OrderEvent): object {
  return { ...event, id: null, orderId: null }
}

const batched = (items: readonly IntakeItem[]) =>
  fc.tuple(
    fc.shuffledSubarray([...items], { minLength: items.length }),
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: items.length }),
  )

function batchesOf(items: readonly IntakeItem[], sizes: readonly number[]): IntakeItem[][] {
  const batches: IntakeItem[][] = []
  for (let from = 0; from < items.length; from += batches.at(-1)?.length ?? 1) {
    batches.push(items.slice(from, from + (sizes[batches.length] ?? 1)))
  }
  return batches
}

test('the result does not depend on the order of items or on batches', () => {
  fc.assert(
    fc.property(
      intakes.map(withoutContradictions).chain((items) => fc.tuple(fc.constant(items), batched(items))),
      ([items, [shuffled, sizes]]) => {
        const [whole, parts] = [openIntake(), openIntake()]
        whole.send(items, NOW)
        for (const batch of batchesOf(shuffled, sizes)) parts.send(batch, NOW)
        sendAgain(parts, items)
        expect(seen(parts)).toEqual(seen(whole))
        expect(
          parts
            .pending()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(
          whole
            .pending()
            .map(({ id }) => id)
            .sort(),
        )
        expect(
          parts
            .taken()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(
          whole
            .taken()
            .map(({ id }) => id)
            .sort(),
        )
      },
    ),
    { numRuns: RUNS },
  )
})

test('items sent twice are taken once, including contradictions', () => {
  fc.assert(
    fc.property(
      intakes.chain((items) => fc.tuple(fc.constant(items), batched(items))),
      ([items, [shuffled, sizes]]) => {
        const intake = openIntake()
        const batches = batchesOf(shuffled, sizes)
        for (const batch of batches) intake.send(batch, NOW)
        sendAgain(intake, items)
        const once = [seen(intake), intake.pending(), intake.taken()]
        // Sent again, in the same and another order: rejected items are rejected, the rest is known.
        for (const batch of [...batches, items]) {
          const { results, storeIds, queueMoved } = intake.send(batch, plus(NOW, HOUR))
          expect(results.filter(({ result }) => result !== 'known' && result !== 'refused')).toEqual([])
          expect([storeIds, queueMoved]).toEqual([[], false])
        }
        expect([seen(intake), intake.pending(), intake.taken()]).toEqual(once)
      },
    ),
    { numRuns: RUNS },
  )
})

test('an event that cannot belong to an order is never added to it', () => {
  fc.assert(
    fc.property(intakes, (items) => {
      const intake = openIntake([anOrder('seeded', T, [], { number: 'SO000000001', lines: [] })])
      for (const item of items.toReversed()) intake.send([item], NOW)
      for (const { order, events } of intake.records()) {
        for (const event of events) {
          expect(event.at >= plus(order.placedAt, -5 * MINUTE)).toBe(true)
          if (event.kind !== 'shipped') continue
          expect(event.cases).toHaveLength(order.lines.length)
          expect(order.lines.every(({ ordered }, index) => (event.cases[index] ?? -1) <= ordered)).toBe(true)
        }
        const arrived = events.some(({ kind }) => kind === 'delivered' || kind === 'partly_delivered')
        expect(arrived && events.some(({ kind }) => kind === 'cancelled')).toBe(false)
      }
    }),
    { numRuns: RUNS },
  )
})

test('whether and why an event is refused does not depend on the order in which a store returns the known ones', () => {
  const taken = plus(T, 3 * DAY_MS)
  const known = historiesOf('SO000000001', T).chain((history) => {
    const intake = openIntake()
    intake.send(history, taken)
    const [record] = intake.records()
    if (record === undefined) throw new Error('the order is not placed')
    const { events } = record
    return fc.record({
      record: fc.constant(record),
      mixed: fc.shuffledSubarray([...events], { minLength: events.length }),
      candidates: historiesOf('SO000000001', T, 'new '),
    })
  })
  fc.assert(
    fc.property(known, ({ record, mixed, candidates }) => {
      for (const candidate of candidates) {
        if (candidate.kind === 'placed' || candidate.kind === 'revoked') continue
        const { number: _, ...event } = candidate
        expect(rejectionOf(event, { ...record, events: mixed })).toBe(rejectionOf(event, record))
      }
    }),
    { numRuns: 2_000 },
  )
})
