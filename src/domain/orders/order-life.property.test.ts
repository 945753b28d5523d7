import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IntakeItem } from '../intake/intake-item.ts'
import { summer } from '../testing/facts.ts'
import { historiesOf } from '../testing/histories.ts'
import { openIntake, type TestIntake } from '../testing/intake.ts'
import { KINDS_OUT_OF_QUEUE, type OrderEvent, type OrderRecord } from './order.ts'
import { lifeOf } from './order-life.ts'
import { orderSteps } from './order-steps.ts'

const T = summer('2022-08-04', '09:00')
const NOW = summer('2022-08-08', '12:00')
const NUMBER = 'SO000000001'
const RUNS = 2_000
const histories = historiesOf(NUMBER, T)

function recordOf(intake: TestIntake): OrderRecord {
  const [record] = intake.records()
  if (record === undefined) throw new Error('the order is not placed')
  return record
}

/** What a life says, without the ids of facts, which are random. */
function seen({ order, events }: OrderRecord, noRevoked?: readonly []): unknown {
  const { gone, confirmed, revoked, problems, lines, short, excess, arrival, ...life } = lifeOf(order, events)
  return {
    ...life,
    lines,
    short,
    excess,
    arrival,
    gone: gone && [gone.kind, gone.at],
    confirmed: confirmed.map(({ at }) => at),
    revoked: noRevoked ?? revoked.map(({ event: { kind, at } }) => `${kind} ${at}`).sort(),
    problems: problems.size,
  }
}

const shuffled = (items: readonly IntakeItem[]) =>
  fc.tuple(
    fc.constant(items),
    fc.shuffledSubarray([...items], { minLength: items.length }),
    fc.array(fc.integer({ min: 1, max: 5 }), { minLength: items.length }),
  )

function send(intake: TestIntake, items: readonly IntakeItem[], sizes: readonly number[]): void {
  for (let from = 0, batch = 0; from < items.length; from += sizes[batch++] ?? 1) {
    intake.send(items.slice(from, from + (sizes[batch] ?? 1)), NOW)
  }
}

test('one batch gives the same life in any order of arrival, with duplicates', () => {
  fc.assert(
    fc.property(histories.chain(shuffled), ([items, mixed]) => {
      const [one, other] = [openIntake(), openIntake()]
      one.send(items, NOW)
      other.send([...mixed, ...items], NOW)
      expect(seen(recordOf(other))).toEqual(seen(recordOf(one)))
    }),
    { numRuns: RUNS },
  )
})

test('a history that fits gives the same life in any batches, once what was refused is sent again', () => {
  fc.assert(
    fc.property(histories.chain(shuffled), ([items, mixed, sizes]) => {
      const whole = openIntake()
      const { results } = whole.send(items, NOW)
      const fits = new Set(items.filter((_, index) => results[index]?.result !== 'refused'))
      const one = openIntake()
      one.send([...fits], NOW)
      const parts = openIntake()
      send(
        parts,
        mixed.filter((item) => fits.has(item)),
        sizes,
      )
      while (parts.send([...fits], NOW).results.some(({ result }) => result === 'accepted'));
      expect(seen(recordOf(parts))).toEqual(seen(recordOf(one)))
    }),
    { numRuns: RUNS },
  )
})

/** A record whose revoked events were never sent. */
function withoutRevoked({ order, events }: OrderRecord): OrderRecord {
  const gone = new Set(events.flatMap((event) => (event.kind === 'revoked' ? [event.revokes, event.id] : [])))
  return { order, events: events.filter(({ id }) => !gone.has(id)) }
}

test('a revoked event leaves no trace but that it was revoked', () => {
  fc.assert(
    fc.property(histories, (items) => {
      const intake = openIntake()
      intake.send(items, NOW)
      const record = recordOf(intake)
      expect(seen(record, [])).toEqual(seen(withoutRevoked(record), []))
    }),
    { numRuns: RUNS },
  )
})

test('the intake lets in only what fits, and every view of a life agrees with its state', () => {
  fc.assert(
    fc.property(histories, (items) => {
      const intake = openIntake()
      for (const item of items) intake.send([item], NOW)
      const record = recordOf(intake)
      const life = lifeOf(record.order, record.events)
      expect([life.problems.size, life.excess]).toEqual([0, 0])
      const { events } = record
      const revoked = new Set(events.flatMap((event) => (event.kind === 'revoked' ? [event.revokes] : [])))
      // As the database counts: the first event that leaves the queue and was not revoked.
      const leaving = events
        .filter((event: OrderEvent) => KINDS_OUT_OF_QUEUE.some((kind) => kind === event.kind) && !revoked.has(event.id))
        .map(({ at }) => at)
        .sort()
      expect(life.gone?.at).toBe(leaving[0])
      const begun = events.filter(({ id, kind }) => kind === 'processing' && !revoked.has(id)).map(({ at }) => at)
      expect(life.begunAt ?? undefined).toBe(begun.sort()[0])
      expect(['placed', 'processing', 'picked', 'held'].includes(life.state)).toBe(leaving.length === 0)
      const steps = orderSteps(record)
      const current = steps.find(({ state }) => state === 'current')
      const isOver = ['delivered', 'partly_delivered', 'cancelled', 'closed'].includes(life.state)
      expect(current === undefined).toBe(isOver)
      if (!isOver) expect(current?.kind).toBe(life.state === 'held_on_the_way' ? 'held' : life.state)
      for (const line of life.lines) expect(line.short ?? 0).toBeLessThanOrEqual(line.ordered)
    }),
    { numRuns: RUNS },
  )
})
