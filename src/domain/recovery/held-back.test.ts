import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HORIZON } from './capacity.ts'
import { addDays, type Day, day } from '../time/day.ts'
import { type DayRange, forecast } from './forecast.ts'
import { HOUR, plus } from '../time/instant.ts'
import { type InProcess, type DeliveryQueue, queueOf, type QueuePosition, type Precedence } from './delivery-queue.ts'
import type { RecoveryPhase } from './recovery-plan.ts'
import { type Region, REGIONS } from '../stores/store.ts'
import { aPhase, aPlan, PUBLISHED, summer } from '../testing/facts.ts'

const TODAY = day('2022-08-10')
const early = summer('2022-08-10', '05:00')
interface WaitingOrder extends Precedence {
  readonly orderId: string
}
const waiting = (index: number, hours: number, inProcess: InProcess, region: Region): WaitingOrder => ({
  orderId: `${index}`,
  placedAt: plus(PUBLISHED, hours * HOUR),
  inProcess,
  region,
})
const rangeIn = (phases: readonly RecoveryPhase[], queue: DeliveryQueue, order: WaitingOrder) =>
  forecast(aPlan(phases), queue, early).rangeOf(queue.entryOf(order))

describe('a region held back waits while others move up, and is then served by precedence', () => {
  // In order of service: North, GTA, North, GTA, GTA.
  const orders = (['North', 'GTA', 'North', 'GTA', 'GTA'] as const).map((region, index) =>
    waiting(index, index, 'no', region),
  )
  const queue = queueOf(orders)
  const days = (phases: readonly RecoveryPhase[]) =>
    orders.map((order) => {
      const range = rangeIn(phases, queue, order)
      return range && (range.first === range.last ? range.first.slice(8) : `${range.first} ${range.last}`)
    })
  const held = { heldBack: ['North'] } as const

  test.each<[string, RecoveryPhase[], (string | null)[]]>([
    ['no region', [aPhase('2022-08-10', 1, 1)], ['10', '11', '12', '13', '14']],
    [
      'the North for one day',
      [aPhase('2022-08-10', 1, 1, held), aPhase('2022-08-11', 1, 1)],
      ['11', '10', '12', '13', '14'],
    ],
    [
      'the North until the 15th',
      [aPhase('2022-08-10', 1, 1, held), aPhase('2022-08-15', 1, 1)],
      ['15', '10', '16', '11', '12'],
    ],
    ['the North without an end', [aPhase('2022-08-10', 1, 1, held)], [null, '10', null, '11', '12']],
    [
      'the North from the 11th to the 12th',
      [aPhase('2022-08-10', 1, 1), aPhase('2022-08-11', 1, 1, held), aPhase('2022-08-13', 1, 1)],
      ['10', '11', '13', '12', '14'],
    ],
    [
      'all regions on the first day: a day without stops',
      [aPhase('2022-08-10', 5, 5, { heldBack: REGIONS }), aPhase('2022-08-11', 5, 5)],
      ['11', '11', '11', '11', '11'],
    ],
  ])('%s', (_, phases, expected) => expect(days(phases)).toEqual(expected))

  test('unusable stops are lost: the clearance stops, and ends after the release', () => {
    const phases = [aPhase('2022-08-10', 2, 2, held), aPhase('2022-08-13', 2, 2)]
    expect(forecast(aPlan(phases), queue, early).clearance.map(({ low, high }) => [low, high])).toEqual([
      [3, 3],
      [2, 2],
      [2, 2],
      [0, 0],
    ])
  })

  test('a queue with a region that is never served is never cleared', () => {
    expect(forecast(aPlan([aPhase('2022-08-10', 2, 2, held)]), queue, early).clearance).toEqual([])
  })

  test('a later order waits when earlier orders take the stops of a held-back region', () => {
    const queue = queueOf([
      waiting(0, 0, 'yes', 'West'),
      waiting(1, 1, 'no', 'East'),
      waiting(2, 0, 'unsettled', 'East'),
      waiting(3, 0, 'yes', 'North'),
    ])
    const phases = [aPhase('2022-08-10', 1, 1), aPhase('2022-08-11', 1, 1, { heldBack: ['West'] })]
    // Served first, order 2 takes the only stop open to the West; served later, it leaves that stop.
    expect(rangeIn(phases, queue, waiting(1, 1, 'no', 'East'))).toEqual({
      first: '2022-08-12',
      last: '2022-08-13',
    })
  })

  test('with more stops than orders, each order is served once', () => {
    const phases = [aPhase('2022-08-10', 9, 9, held), aPhase('2022-08-11', 1, 1), aPhase('2022-08-12', 9, 9)]
    expect(days(phases)).toEqual(['11', '10', '12', '10', '10'])
  })
})

const region = fc.constantFrom(...REGIONS)
const inProcess = fc.constantFrom<InProcess>('yes', 'no', 'unsettled')
const someOrders = (maxLength: number, hours: number, regions = region) =>
  fc
    .array(fc.tuple(fc.nat(hours), inProcess, regions), { minLength: 1, maxLength })
    .map((drawn) => drawn.map(([hour, process, where], index) => waiting(index, hour, process, where)))

/** Phases a few days apart, each of which may hold regions back. */
const somePhases = (stops: number, heldBack: fc.Arbitrary<Region[]>) =>
  fc.array(fc.tuple(fc.nat(3), fc.nat(stops), fc.nat(stops), heldBack), { minLength: 1, maxLength: 5 }).map((drawn) => {
    let offset = 0
    return drawn.map(([gap, low, more, held]) => {
      const phase = aPhase(addDays(TODAY, offset), low, low + more, { heldBack: held })
      offset += gap + 1
      return phase
    })
  })
const someRegions = fc.subarray([...REGIONS])

/** The forecast without regions held back, by counting alone. */
function counted(phases: readonly RecoveryPhase[], { from, to }: QueuePosition): DayRange | null {
  let [low, high] = [0, 0]
  let first: Day | null = null
  for (let ahead = 0; ahead < HORIZON; ahead += 1) {
    const date = addDays(TODAY, ahead)
    const phase = phases.findLast(({ firstDay }) => firstDay <= date)
    low += phase?.stopsPerDay.low ?? 0
    high += phase?.stopsPerDay.high ?? 0
    if (high >= from) first ??= date
    if (first !== null && low >= to) return { first, last: date }
  }
  return null
}

/** The day of each order when a queue is served in this order, one stop at a time. */
function served(
  order: readonly WaitingOrder[],
  phases: readonly RecoveryPhase[],
  end: 'low' | 'high',
): Map<string, Day> {
  const days = new Map<string, Day>()
  for (let ahead = 0; ahead < 40; ahead += 1) {
    const date = addDays(TODAY, ahead)
    const phase = phases.findLast(({ firstDay }) => firstDay <= date)
    for (let stop = 0; stop < (phase?.stopsPerDay[end] ?? 0); stop += 1) {
      const next = order.find((each) => !days.has(each.orderId) && !phase?.heldBack.includes(each.region))
      if (next !== undefined) days.set(next.orderId, date)
    }
  }
  return days
}

/** Inserts an order before others at their latest precedence, or after others at their earliest. */
function inserted(others: readonly WaitingOrder[], order: WaitingOrder, end: 'low' | 'high'): WaitingOrder[] {
  const early = end === 'low'
  const entry = ({ inProcess, placedAt }: WaitingOrder, first: boolean) =>
    `${inProcess === 'yes' || (inProcess === 'unsettled' && first) ? 0 : 1} ${placedAt}`
  const queue = others.toSorted(
    (a, b) => entry(a, early).localeCompare(entry(b, early)) || REGIONS.indexOf(a.region) - REGIONS.indexOf(b.region),
  )
  const mine = entry(order, !early)
  const at = queue.findIndex((each) => (early ? entry(each, early) > mine : entry(each, early) >= mine))
  return at === -1 ? [...queue, order] : queue.toSpliced(at, 0, order)
}

const LATE = day('2999-01-01')
const ends = (range: DayRange | null): readonly [Day, Day] =>
  range === null ? [LATE, LATE] : [range.first, range.last]

describe('for any queue and any plan', () => {
  test('without regions held back, ranges match counting', () => {
    fc.assert(
      fc.property(someOrders(60, 20), somePhases(12, fc.constant([])), (orders, phases) => {
        const queue = queueOf(orders)
        for (const order of orders) {
          expect(rangeIn(phases, queue, order)).toEqual(counted(phases, queue.positionOf(order)))
        }
      }),
      { numRuns: 300 },
    )
  })

  test('the range spans an early order at the most stops and a late order at the fewest', () => {
    fc.assert(
      fc.property(someOrders(12, 5), somePhases(3, someRegions), (orders, phases) => {
        const queue = queueOf(orders)
        for (const order of orders) {
          const others = orders.filter((each) => each !== order)
          const first = served(inserted(others, order, 'high'), phases, 'high').get(order.orderId) ?? LATE
          const last = served(inserted(others, order, 'low'), phases, 'low').get(order.orderId) ?? LATE
          const [earlier = LATE, later = LATE] = [first, last].toSorted()
          expect(rangeIn(phases, queue, order)).toEqual(later === LATE ? null : { first: earlier, last: later })
        }
      }),
      { numRuns: 300 },
    )
  })

  test('a region held back from the start is served no earlier than its release', () => {
    fc.assert(
      fc.property(someOrders(60, 20), somePhases(12, someRegions), fc.nat(6), (orders, phases, days) => {
        const release = addDays(TODAY, days + 1)
        const held = phases.map((phase) =>
          phase.firstDay < release ? { ...phase, heldBack: [...phase.heldBack, 'West' as const] } : phase,
        )
        // The phase active on the day of the release is split there.
        const before = phases.findLast(({ firstDay }) => firstDay <= release)
        const plan = [
          ...held.filter(({ firstDay }) => firstDay < release),
          ...(before ? [{ ...before, firstDay: release }] : []),
          ...held.filter(({ firstDay }) => firstDay > release),
        ]
        const queue = queueOf(orders)
        for (const order of orders.filter((each) => each.region === 'West')) {
          expect(ends(rangeIn(plan, queue, order))[0] >= release).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('holding regions back makes no other region later, and a single held-back region no earlier', () => {
    fc.assert(
      fc.property(someOrders(60, 20), somePhases(12, someRegions), (orders, phases) => {
        const free = phases.map((phase): RecoveryPhase => ({ ...phase, heldBack: [] }))
        const only = phases.map((phase): RecoveryPhase => ({
          ...phase,
          heldBack: phase.heldBack.slice(0, 1),
        }))
        const queue = queueOf(orders)
        const isHeld = (list: readonly RecoveryPhase[], where: Region) =>
          list.some(({ heldBack }) => heldBack.includes(where))
        for (const order of orders) {
          const [first, last] = ends(rangeIn(free, queue, order))
          const [heldFirst, heldLast] = ends(rangeIn(phases, queue, order))
          if (!isHeld(phases, order.region)) expect(heldFirst <= first && heldLast <= last).toBe(true)
          const [ownFirst, ownLast] = ends(rangeIn(only, queue, order))
          const heldAlone = only.every(({ heldBack }) => heldBack.every((each) => each === order.region))
          if (heldAlone) expect(first <= ownFirst && last <= ownLast).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('the first day is not after the last, and the clearance never increases', () => {
    fc.assert(
      fc.property(someOrders(60, 20), somePhases(12, someRegions), (orders, phases) => {
        const queue = queueOf(orders)
        const { rangeOf, clearance } = forecast(aPlan(phases), queue, early)
        for (const order of orders) {
          const [first, last] = ends(rangeOf(queue.entryOf(order)))
          expect(first <= last).toBe(true)
        }
        clearance.forEach(({ low, high }, index) => {
          const before = clearance[index - 1] ?? { low: queue.size, high: queue.size }
          expect(low <= high && low <= before.low && high <= before.high).toBe(true)
        })
        expect(clearance.at(-1)?.high ?? 0).toBe(0)
      }),
      { numRuns: 300 },
    )
  })
})
