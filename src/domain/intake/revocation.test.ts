import { beforeEach, describe, expect, test } from 'vitest'
import type { IntakeItem } from './intake-item.ts'
import { HOUR, type Instant, plus } from '../time/instant.ts'
import { orderLife } from '../orders/order-life.ts'
import { orderAt } from '../orders/order.ts'
import { summer } from '../testing/facts.ts'
import {
  ACCEPTED,
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
const NOW = summer('2022-08-05', '09:00')
const LATER = summer('2022-08-05', '10:00')
const A = 'SO000000001'
const B = 'SO000000002'
const after = (hours: number): Instant => plus(T, hours * HOUR)

let intake: TestIntake

beforeEach(() => {
  intake = openIntake()
})

const results = (items: readonly IntakeItem[], now = NOW) => intake.send(items, now).results
function stateOf(number: string): string | undefined {
  const record = intake.records().find(({ order }) => order.number === number)
  const known = record && orderAt(record, LATER)
  return known ? orderLife(known).state : undefined
}

const delivered = reported('delivered', A, after(2), 'd')
const takesBack = revocation('d', A, after(3), 'r')
const out = reported('out_for_delivery', A, after(4), 'o')

describe('a wrong delivery', () => {
  test('is taken back by a revocation that names it', () => {
    expect(results([placed(A, T), delivered, takesBack])).toEqual([ACCEPTED, ACCEPTED, ACCEPTED])
    expect(stateOf(A)).toBe('placed')
  })

  test('lets nothing follow until it is revoked', () => {
    results([placed(A, T), delivered])
    expect(results([out])).toEqual([rejected('order_delivered')])
    expect(results([takesBack])).toEqual([ACCEPTED])
    expect(results([out])).toEqual([ACCEPTED])
    expect(stateOf(A)).toBe('out_for_delivery')
  })

  test.each<[string, IntakeItem[]]>([
    ['as it happened', [placed(A, T), delivered, takesBack, out]],
    ['the revocation first', [takesBack, placed(A, T), delivered, out]],
    ['backwards', [out, takesBack, delivered, placed(A, T)]],
    ['the road before the revocation', [out, delivered, takesBack, placed(A, T)]],
  ])('in one batch the order of arrival does not matter: %s', (_, items) => {
    expect(results(items)).toEqual(items.map(() => ACCEPTED))
    expect(stateOf(A)).toBe('out_for_delivery')
    expect(intake.pending()).toEqual([])
  })
})

describe('a revocation waits', () => {
  test('for the event that it names', () => {
    results([placed(A, T)])
    expect(results([takesBack])).toEqual([PENDING])
    expect(results([delivered])).toEqual([ACCEPTED])
    expect(stateOf(A)).toBe('placed')
    expect(intake.pending()).toEqual([])
    expect(results([takesBack, delivered])).toEqual([KNOWN, KNOWN])
  })

  test('for the order', () => {
    expect(results([takesBack, delivered])).toEqual([PENDING, PENDING])
    expect(results([placed(A, T)])).toEqual([ACCEPTED])
    expect(stateOf(A)).toBe('placed')
    expect(intake.pending()).toEqual([])
  })

  test('for the event also when the order comes first', () => {
    results([takesBack])
    expect(results([placed(A, T)])).toEqual([ACCEPTED])
    expect(intake.pending().map(({ id }) => id)).toEqual(['r'])
    expect(results([delivered, out])).toEqual([ACCEPTED, ACCEPTED])
    expect(stateOf(A)).toBe('out_for_delivery')
  })

  test('and lets an event in that would not fit without it', () => {
    results([placed(A, T), out, revocation('c', A, after(5))])
    expect(results([reported('cancelled', A, after(3), 'c')])).toEqual([ACCEPTED])
    expect(stateOf(A)).toBe('out_for_delivery')
  })
})

describe('a cancellation', () => {
  const cancelled = reported('cancelled', A, after(1), 'c')
  test('is revocable, and the goods may follow', () => {
    results([placed(A, T), cancelled])
    expect(results([reported('shipped', A, after(2))])).toEqual([rejected('order_cancelled')])
    expect(results([revocation('c', A, after(3)), reported('shipped', A, after(2))])).toEqual([ACCEPTED, ACCEPTED])
    expect(stateOf(A)).toBe('shipped')
  })
  test('puts the order back into the queue when it is revoked', () => {
    results([placed(A, T), cancelled])
    expect(intake.send([revocation('c', A, after(3))], NOW)).toMatchObject({ queueMoved: true, storeIds: ['store'] })
  })
  test('does not come back with a duplicate of it, under whatever id', () => {
    results([placed(A, T), cancelled, revocation('c', A, after(3))])
    expect(results([cancelled, { ...cancelled, id: 'c2' }])).toEqual([KNOWN, KNOWN])
    expect(stateOf(A)).toBe('placed')
  })
  test('may happen again after its revocation, at another instant', () => {
    results([placed(A, T), cancelled, revocation('c', A, after(3))])
    expect(results([{ ...cancelled, id: 'c2', at: after(4) }])).toEqual([ACCEPTED])
    expect(stateOf(A)).toBe('cancelled')
  })
})

describe('an event that two sources reported', () => {
  const ofCentre = reported('delivered', A, after(2), 'centre/1')
  const ofCarrier = reported('delivered', A, after(2), 'carrier/1')
  const byCarrier = revocation('carrier/1', A, after(3), 'carrier/2')
  const byCentre = revocation('centre/1', A, after(3), 'centre/2')

  test('is taken back by the first of them alone', () => {
    results([placed(A, T), ofCentre])
    expect(results([ofCarrier, byCarrier])).toEqual([KNOWN, rejected('revokes_other_sender')])
    expect(stateOf(A)).toBe('delivered')
    expect(results([byCentre])).toEqual([ACCEPTED])
    expect(stateOf(A)).toBe('placed')
  })
  test('stands where the revocation of the other one waited for the order', () => {
    results([ofCentre])
    expect(results([byCarrier, ofCarrier])).toEqual([PENDING, PENDING])
    expect(results([placed(A, T)])).toEqual([ACCEPTED])
    expect(stateOf(A)).toBe('delivered')
    expect(intake.pending()).toEqual([])
  })
  test('stands where its revocation came before it', () => {
    results([placed(A, T), ofCentre, byCarrier])
    expect(results([ofCarrier])).toEqual([KNOWN])
    expect(stateOf(A)).toBe('delivered')
  })
  test('is taken back under another id of the same source', () => {
    results([placed(A, T), ofCentre, { ...ofCentre, id: 'centre/again' }])
    expect(results([revocation('centre/again', A, after(3), 'centre/2')])).toEqual([ACCEPTED])
    expect(stateOf(A)).toBe('placed')
  })
  test('is reported by the second one after the first one took it back', () => {
    results([placed(A, T), ofCentre, byCentre])
    expect(results([{ ...ofCentre, id: 'centre/late' }])).toEqual([KNOWN])
    expect(results([ofCarrier])).toEqual([ACCEPTED])
    expect(stateOf(A)).toBe('delivered')
  })
  test('is taken back by whoever reported it too where it was imported', () => {
    results([placed(A, T), delivered])
    expect(results([ofCarrier, byCarrier])).toEqual([KNOWN, ACCEPTED])
    expect(stateOf(A)).toBe('placed')
  })
})

describe('what cannot be revoked', () => {
  beforeEach(() => {
    results([placed(A, T), delivered, placed(B, T), reported('held', B, after(1), 'h')])
  })
  test.each<[string, IntakeItem, string]>([
    ['the placing of an order', revocation(`placed ${A}`, A, after(3)), 'revokes_placing'],
    ['an event of another order', revocation('h', A, after(3)), 'revokes_other_order'],
    ['an event, before the order was placed', revocation('d', A, after(-1)), 'before_placed'],
    ['an event, in the future', revocation('d', A, plus(NOW, HOUR)), 'ahead_of_time'],
  ])('%s', (_, item, because) => {
    expect(results([item])).toEqual([rejected(because)])
    expect(stateOf(A)).toBe('delivered')
  })
  test('a revocation', () => {
    results([takesBack])
    expect(results([revocation('r', A, after(4))])).toEqual([rejected('revokes_revocation')])
  })
  test('an event twice: the second revocation changes nothing', () => {
    results([takesBack])
    expect(results([revocation('d', A, after(4), 'again')])).toEqual([KNOWN])
  })
  test('new lines that a shipment needs', () => {
    const more = { ...reported('amended', B, after(1), 'a'), kind: 'amended', lines: lines(6, 2) } as const
    results([more, { ...reported('shipped', B, after(2), 's'), kind: 'shipped', cases: [6, 2] }])
    expect(results([revocation('a', B, after(3))])).toEqual([rejected('depended_on')])
    expect(results([revocation('s', B, after(3)), revocation('a', B, after(3))])).toEqual([ACCEPTED, ACCEPTED])
  })
})

const lines = (one: number, two: number) => [
  { sku: '1', product: 'One', ordered: one },
  { sku: '2', product: 'Two', ordered: two },
]

describe('shipments of one order', () => {
  const shipping = (id: string, hours: number, cases: readonly number[], shipment?: string): IntakeItem => ({
    id,
    number: A,
    at: after(hours),
    kind: 'shipped',
    cases,
    ...(shipment !== undefined && { shipment }),
  })
  test.each<[string, IntakeItem[], unknown[]]>([
    ['two that fit', [shipping('1', 1, [4, 0]), shipping('2', 2, [0, 2])], [ACCEPTED, ACCEPTED]],
    [
      'two that are more than was ordered',
      [shipping('1', 1, [4, 0]), shipping('2', 2, [1, 2])],
      [ACCEPTED, rejected('more_than_ordered')],
    ],
    ['the same one again', [shipping('1', 1, [4, 0]), shipping('2', 1, [4, 0])], [ACCEPTED, KNOWN]],
    ['a correction', [shipping('1', 1, [4, 2], 'S'), shipping('2', 2, [3, 2], 'S')], [ACCEPTED, ACCEPTED]],
    [
      'a correction that leaves room for another',
      [shipping('3', 3, [1, 0]), shipping('2', 2, [3, 2], 'S'), shipping('1', 1, [4, 2], 'S')],
      [ACCEPTED, ACCEPTED, ACCEPTED],
    ],
    [
      'two named ones of one instant',
      [shipping('1', 1, [4, 0], 'S'), shipping('2', 1, [0, 2], 'T')],
      [ACCEPTED, ACCEPTED],
    ],
    [
      'one named twice at one instant',
      [shipping('1', 1, [4, 0], 'S'), shipping('2', 1, [0, 2], 'S')],
      [ACCEPTED, rejected('contradicts_earlier')],
    ],
    ['one with too few lines', [shipping('1', 1, [4])], [rejected('other_lines')]],
  ])('%s', (_, items, expected) => {
    results([placed(A, T)])
    expect(results(items)).toEqual(expected)
  })

  test('an amendment in the same batch counts, whenever it comes', () => {
    const amended = { ...reported('amended', A, after(1), 'a'), kind: 'amended', lines: lines(9, 2) } as const
    expect(results([shipping('s', 2, [9, 2]), amended, placed(A, T)])).toEqual([ACCEPTED, ACCEPTED, ACCEPTED])
  })

  test('lines that are shipped cannot be taken out', () => {
    const fewer = { ...reported('amended', A, after(3), 'a'), kind: 'amended', lines: lines(3, 2) } as const
    results([placed(A, T), shipping('s', 2, [4, 2])])
    expect(results([fewer])).toEqual([rejected('lines_shipped')])
    expect(results([{ ...fewer, id: 'b', lines: lines(4, 2).slice(0, 1) }])).toEqual([rejected('lines_shipped')])
  })
})
