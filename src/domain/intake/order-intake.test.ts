import { beforeEach, describe, expect, test } from 'vitest'
import type { IntakeItem } from './intake-item.ts'
import { HOUR, MINUTE, plus } from '../time/instant.ts'
import { summer } from '../testing/facts.ts'
import {
  ACCEPTED,
  KNOWN,
  PENDING,
  rejected,
  LICENCES,
  openIntake,
  placed,
  type TestIntake,
  reported,
} from '../testing/intake.ts'
import { anOrder, appointment, happened } from '../testing/orders.ts'

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

describe('an order and its events', () => {
  test('stores the reported order for the store that holds the licence', () => {
    expect(results([placed(A, T)])).toEqual([ACCEPTED])
    expect(intake.records()).toEqual([
      {
        order: {
          id: 'id 1',
          storeId: 'store',
          number: A,
          kind: 'weekly',
          placedAt: T,
          planned: appointment('2022-08-11'),
          lines: placed(A, T).lines,
        },
        events: [],
      },
    ])
  })

  test('each event has its own facts and is published now, not when it happened', () => {
    intake.send([placed(A, T)], NOW)
    const processing = plus(T, HOUR)
    const shipped = plus(T, 2 * HOUR)
    expect(
      results([
        reported('shipped', A, shipped),
        reported('processing', A, processing),
        reported('confirmed', A, processing),
      ]),
    ).toEqual([ACCEPTED, ACCEPTED, ACCEPTED])
    const fact = { orderId: 'id 1', publishedAt: NOW }
    // Within a batch, in the order in which they happened.
    expect(intake.records()[0]?.events).toEqual([
      { ...fact, id: 'id 2', kind: 'processing', at: processing },
      { ...fact, id: 'id 3', kind: 'confirmed', at: processing, appointment: appointment('2022-08-12') },
      { ...fact, id: 'id 4', kind: 'shipped', at: shipped, cases: [4, 2] },
    ])
  })

  test('accepts events of an order that did not come through the intake', () => {
    intake = openIntake([anOrder('order', T, [happened('processing', T)], { number: B, lines: [] })])
    expect(results([reported('picked', B, T)])).toEqual([ACCEPTED])
    expect(kinds()).toEqual([['processing', 'picked']])
  })
})

describe('an event before its order', () => {
  test('is pending and not shown, and is published with its order', () => {
    expect(results([reported('processing', A, T), reported('picked', A, plus(T, 1))])).toEqual([PENDING, PENDING])
    expect(intake.records()).toEqual([])
    expect(results([placed(A, T)], LATER)).toEqual([ACCEPTED])
    expect(kinds()).toEqual([['processing', 'picked']])
    expect(intake.records()[0]?.events.map(({ publishedAt }) => publishedAt)).toEqual([LATER, LATER])
    expect(intake.pending()).toEqual([])
  })

  test('is not pending when its order is in the same batch', () => {
    expect(results([reported('processing', A, T), placed(A, T)])).toEqual([ACCEPTED, ACCEPTED])
    expect(kinds()).toEqual([['processing']])
  })

  test('is known while pending and afterwards', () => {
    intake.send([reported('processing', A, T)], NOW)
    expect(results([reported('processing', A, T)])).toEqual([KNOWN])
    expect(results([reported('processing', A, T), placed(A, T)])).toEqual([KNOWN, ACCEPTED])
    expect(results([reported('processing', A, T)])).toEqual([KNOWN])
    expect(kinds()).toEqual([['processing']])
  })

  test('stays pending while other orders arrive and while its own is rejected', () => {
    intake.send([reported('processing', A, T), reported('processing', B, T)], NOW)
    expect(results([placed(A, T, { licence: 'CRSA0000000' }), placed(B, T)])).toEqual([
      rejected('unknown_licence'),
      ACCEPTED,
    ])
    expect(intake.pending().map(({ number }) => number)).toEqual([A])
  })

  test('is dropped when it does not fit its order, and may be corrected and sent again', () => {
    const wrong = { ...reported('shipped', A, T, 's'), kind: 'shipped', cases: [9, 9] } as const
    intake.send([wrong, reported('processing', A, plus(T, -HOUR), 'p'), reported('picked', A, T)], NOW)
    expect(results([placed(A, T)])).toEqual([
      {
        result: 'accepted',
        dropped: [
          { id: 'p', because: 'before_placed' },
          { id: 's', because: 'more_than_ordered' },
        ],
      },
    ])
    expect(kinds()).toEqual([['picked']])
    expect(results([wrong])).toEqual([rejected('more_than_ordered')])
    expect(results([{ ...wrong, cases: [4, 2] }])).toEqual([ACCEPTED])
    expect(kinds()).toEqual([['picked', 'shipped']])
  })

  test('can be corrected in the same batch that brings its order', () => {
    const wrong = { ...reported('shipped', A, T, 's'), kind: 'shipped', cases: [9] } as const
    intake.send([wrong], NOW)
    const right = { ...wrong, cases: [4, 1] }
    expect(results([right, placed(A, T)])).toEqual([
      ACCEPTED,
      { result: 'accepted', dropped: [{ id: 's', because: 'other_lines' }] },
    ])
    expect(results([right])).toEqual([KNOWN])
    expect(intake.taken().filter(({ id }) => id === 's')).toHaveLength(1)
  })

  test('frees its id when it does not fit, also for an event of another order in the same batch', () => {
    const wrong = { ...reported('shipped', A, T, 's'), kind: 'shipped', cases: [9] } as const
    intake.send([wrong], NOW)
    const other = reported('held', B, T, 's')
    expect(results([placed(A, T), other])).toEqual([
      { result: 'accepted', dropped: [{ id: 's', because: 'other_lines' }] },
      PENDING,
    ])
    expect(intake.pending()).toEqual([other])
    expect(results([placed(B, T)])).toEqual([ACCEPTED])
    expect(kinds()).toEqual([[], ['held']])
  })

  test('the earliest of several contradicting events stays, whatever the order of arrival', () => {
    intake.send([reported('delivered', A, plus(T, 2 * HOUR)), reported('cancelled', A, plus(T, HOUR))], NOW)
    intake.send([placed(A, T)], NOW)
    expect(kinds()).toEqual([['cancelled']])
  })
})

describe('a repeated item', () => {
  const all = [placed(A, T), reported('shipped', A, NOW), reported('confirmed', A, T), reported('held', B, T)]

  test('changes nothing with the same ids', () => {
    intake.send(all, NOW)
    const before = JSON.stringify([intake.records(), intake.pending(), intake.taken()])
    const again = intake.send(all, LATER)
    expect(again.results).toEqual([KNOWN, KNOWN, KNOWN, KNOWN])
    expect(again).toMatchObject({ storeIds: [], queueMoved: false })
    expect(JSON.stringify([intake.records(), intake.pending(), intake.taken()])).toBe(before)
  })

  test('is taken once within a batch', () => {
    expect(results([placed(A, T), placed(A, T), reported('held', A, T), reported('held', A, T)])).toEqual([
      ACCEPTED,
      KNOWN,
      ACCEPTED,
      KNOWN,
    ])
    expect(kinds()).toEqual([['held']])
  })

  test('is known under other ids, which are then in use', () => {
    intake.send(all, NOW)
    const renamed = all.slice(0, 3).map((item) => ({ ...item, id: `again ${item.id}` }))
    expect(results(renamed)).toEqual([KNOWN, KNOWN, KNOWN])
    expect(kinds()).toEqual([['confirmed', 'shipped']])
    expect(results([reported('picked', A, T, 'again placed SO000000001')])).toEqual([rejected('id_reused')])
  })

  test('is rejected when its id was used for something else', () => {
    intake.send(all, NOW)
    const other = (id: string): IntakeItem[] => [
      reported('held', A, T, id),
      reported('picked', B, T, id),
      { ...reported('shipped', A, NOW, id), kind: 'shipped', cases: [1, 1] },
      placed(B, T, { id }),
    ]
    for (const { id } of all) {
      expect(results(other(id))).toEqual(Array.from({ length: 4 }, () => rejected('id_reused')))
    }
    expect(kinds()).toEqual([['confirmed', 'shipped']])
  })

  test('can use the id of a rejected item', () => {
    expect(results([placed(A, T, { licence: 'CRSA0000000' })])).toEqual([rejected('unknown_licence')])
    expect(results([placed(A, T)])).toEqual([ACCEPTED])
  })
})

describe('an order with a known number', () => {
  test.each<[string, Partial<Parameters<typeof placed>[2]>]>([
    ['another store', { licence: LICENCES[1]?.licence ?? '' }],
    ['another kind', { orderKind: 'emergency' }],
    ['another day', { planned: appointment('2022-08-12') }],
    ['other hours', { planned: appointment('2022-08-11', '06:00') }],
    ['fewer lines', { lines: placed(A, T).lines.slice(0, 1) }],
    ['lines in another order', { lines: placed(A, T).lines.toReversed() }],
    ['another number of cases', { lines: placed(A, T).lines.map((line) => ({ ...line, ordered: 1 })) }],
    ['another product', { lines: placed(A, T).lines.map((line) => ({ ...line, product: 'X' })) }],
    ['another instant', { at: plus(T, 1) }],
  ])('with %s is another order and is rejected', (_, over) => {
    intake.send([placed(A, T)], NOW)
    expect(results([placed(A, T, { id: 'again', ...over })])).toEqual([rejected('number_taken')])
    expect(intake.records()).toHaveLength(1)
  })

  test('the first of two in one batch stays', () => {
    const [first, second] = [placed(A, T), placed(A, T, { id: 'again', orderKind: 'emergency' })]
    expect(results([first, second])).toEqual([ACCEPTED, rejected('number_taken')])
  })
})

describe('an event in the future is rejected, within the clock tolerance', () => {
  test.each<[number, unknown]>([
    [0, ACCEPTED],
    [5 * MINUTE, ACCEPTED],
    [5 * MINUTE + 1, rejected('ahead_of_time')],
  ])('%i ms from now', (ms, expected) => {
    const at = plus(NOW, ms)
    expect(results([placed(A, at)])).toEqual([expected])
    intake = openIntake()
    intake.send([placed(A, T)], NOW)
    expect(results([reported('delivered', A, at)])).toEqual([expected])
    expect(results([reported('held', B, at)])).toEqual([ms > 5 * MINUTE ? expected : PENDING])
  })
})

describe('changes of a batch', () => {
  test('name the stores whose orders changed, each once', () => {
    const other = placed(B, T, { licence: LICENCES[1]?.licence ?? '' })
    expect(intake.send([placed(A, T), reported('held', A, T), other], NOW).storeIds).toEqual(['store', 'other store'])
    expect(intake.send([reported('picked', B, T), reported('held', A, T)], NOW).storeIds).toEqual(['other store'])
  })

  test('name no store for pending or rejected items', () => {
    const decision = intake.send([reported('held', A, T), placed(B, T, { licence: 'CRSA0000000' })], NOW)
    expect(decision).toMatchObject({ storeIds: [], queueMoved: false })
  })

  test.each<[string, boolean, IntakeItem[]]>([
    ['is placed', true, [placed(B, T)]],
    ['is placed and shipped in the same batch', false, [placed(B, T), reported('shipped', B, T)]],
    ['is placed ahead of the clock, within the tolerance', false, [placed(B, plus(NOW, MINUTE))]],
    ['starts to be processed', true, [reported('processing', A, T)]],
    ['is picked, held or confirmed', false, (['picked', 'held', 'confirmed'] as const).map((k) => reported(k, A, T))],
    ['is shipped', true, [reported('shipped', A, T)]],
    ['is cancelled', true, [reported('cancelled', A, T)]],
    ['is delivered without a shipped event', true, [reported('delivered', A, T)]],
  ])('the queue changes when an order %s: %s', (_, expected, items) => {
    intake.send([placed(A, T)], NOW)
    expect(intake.send(items, NOW).queueMoved).toBe(expected)
  })

  test('an event after an order has left the queue does not change the queue', () => {
    intake.send([placed(A, T), reported('shipped', A, T)], NOW)
    expect(intake.send([reported('processing', A, T), reported('delivered', A, T)], NOW).queueMoved).toBe(false)
  })
})
