import { describe, expect, test } from 'vitest'
import { day } from '../time/day.ts'
import { type Instant, plus } from '../time/instant.ts'
import { queueOf } from '../recovery/delivery-queue.ts'
import { type DeliveryConditions, type Outlook, outlookOf } from './outlook.ts'
import type { Order, OrderEvent } from '../orders/order.ts'
import { summer } from '../testing/facts.ts'
import { anOrder, appointment, confirmed, failed, happened, shipped } from '../testing/orders.ts'

const placed = summer('2022-08-09', '09:00')
const now = summer('2022-08-10', '23:00')
const planned = appointment('2022-08-11')
const CONDITIONS: DeliveryConditions = {
  region: 'Toronto',
  mode: { kind: 'normal' },
  pauses: [],
  pausedAt: null,
  queue: queueOf([{ placedAt: placed, inProcess: 'no', region: 'Toronto' }]),
  shutdown: null,
  forecast: null,
  replaced: null,
  silentSince: null,
}
const look = (
  events: readonly OrderEvent[],
  at: Instant = now,
  over: Partial<DeliveryConditions> = {},
  order: Partial<Order> = {},
): Outlook => outlookOf(anOrder('order', placed, events, order), { ...CONDITIONS, ...over }, at)

const day12 = confirmed(summer('2022-08-10', '12:00'), '2022-08-12')
const gone = shipped(summer('2022-08-10', '20:00'))
const out = happened('out_for_delivery', summer('2022-08-10', '21:00'))

describe('whatever has a day can be overdue, by one rule', () => {
  const day11 = '2022-08-11'
  const tried = failed(summer(day11, '10:00'))
  const next = confirmed(summer(day11, '12:00'), '2022-08-15')
  const sentBack = happened('returned', summer(day11, '11:00'))
  test.each<[string, OrderEvent[], string, string, string | null]>([
    ['on its way, in its window', [gone], day11, '16:59:59.999', null],
    ['on its way, at the end of its window', [gone], day11, '17:00:00.000', 'overdue'],
    ['on its way, weeks later', [gone], '2022-08-25', '09:00', 'overdue'],
    ['out for delivery, at the end of its window', [gone, out], day11, '17:00:00.000', 'overdue'],
    ['on its way to a confirmed day', [day12, gone], day11, '23:00', null],
    ['on its way past a confirmed day', [day12, gone], '2022-08-12', '17:00:00.000', 'overdue'],
    ['held on its way', [gone, happened('held', plus(gone.at, 1))], day11, '12:00', 'may_be_late'],
    ['held on its way past its window', [gone, happened('held', plus(gone.at, 1))], day11, '17:00', 'overdue'],
    ['a failed attempt without a next one', [gone, tried], '2022-08-25', '09:00', null],
    ['a failed attempt before its next one', [gone, tried, next], '2022-08-15', '16:59:59.999', null],
    ['a failed attempt past its next one', [gone, tried, next], '2022-08-15', '17:00:00.000', 'overdue'],
    ['sent back, past its next day', [gone, sentBack, next], '2022-08-15', '17:00:00.000', 'overdue'],
  ])('%s', (_, events, date, time, risk) => {
    expect(look(events, summer(date, time))).toMatchObject({ risk })
  })

  test.each<[string, OrderEvent[], string, string, string, string | null]>([
    ['on its way, silent since before its window', [gone], '08:00', day11, '17:00:00.000', 'not_confirmed'],
    ['silent since its window began', [gone], '09:00', day11, '17:00:00.000', 'not_confirmed'],
    ['silent since the millisecond before the end', [gone], '16:59:59.999', day11, '18:00', 'not_confirmed'],
    ['silent since the end of its window', [gone], '17:00:00.000', day11, '18:00', 'overdue'],
    ['in its window', [gone], '08:00', day11, '16:59:59.999', null],
    [
      'held on its way, in its window',
      [gone, happened('held', plus(gone.at, 1))],
      '08:00',
      day11,
      '12:00',
      'may_be_late',
    ],
    ['past a confirmed day', [day12, gone], '08:00', '2022-08-12', '17:00:00.000', 'not_confirmed'],
    ['a failed attempt past its next one', [gone, tried, next], '08:00', '2022-08-15', '17:00', 'not_confirmed'],
    ['a failed attempt without a next one', [gone, tried], '08:00', '2022-08-25', '09:00', null],
    ['not shipped, past its planned day', [], '08:00', day11, '17:00:00.000', 'not_confirmed'],
  ])('a silent source: %s', (_, events, silent, date, time, risk) => {
    const silentSince = summer(day11, silent)
    const outlook = look(events, summer(date, time), { silentSince })
    expect(outlook).toMatchObject(risk === 'not_confirmed' ? { risk, silentSince } : { risk })
    if (risk !== 'not_confirmed') expect(outlook).not.toHaveProperty('silentSince')
  })

  test.each<[string, OrderEvent[]]>([
    ['delivered', [gone, happened('delivered', summer(day11, '16:59'))]],
    ['delivered in part', [gone, happened('partly_delivered', summer(day11, '16:59'))]],
    ['cancelled', [happened('cancelled', summer(day11, '16:59'))]],
    ['closed', [gone, happened('closed', summer(day11, '16:59'))]],
  ])('not what is settled: %s', (_, events) => {
    expect(look(events, summer('2022-08-25', '09:00'))).not.toHaveProperty('risk', 'overdue')
  })

  test('the rest of an order has no day until one is confirmed', () => {
    const came = [gone, happened('partly_delivered', summer(day11, '12:00')), shipped(summer(day11, '13:00'))]
    expect(look(came, summer('2022-08-25', '09:00'))).toMatchObject({
      kind: 'on_its_way',
      isRest: true,
      expected: null,
      risk: null,
    })
    const confirmedRest = [...came, confirmed(summer(day11, '14:00'), '2022-08-16')]
    expect(look(confirmedRest, summer('2022-08-25', '09:00'))).toMatchObject({ risk: 'overdue' })
  })

  test('a day that a pause took before the order left is not expected', () => {
    const pausedAt = plus(gone.at, -1)
    const at = summer('2022-08-12', '09:00')
    const recovering = { kind: 'recovering' } as const
    expect(look([gone], at, { mode: recovering, pausedAt })).toMatchObject({
      kind: 'on_its_way',
      expected: null,
      risk: null,
    })
    const pausedLater = plus(gone.at, 1)
    expect(look([gone], at, { mode: recovering, pausedAt: pausedLater })).toMatchObject({
      expected: planned,
      risk: 'overdue',
    })
  })

  test.each([
    ['2022-08-12', '01:59:59.999', null],
    ['2022-08-12', '02:00:00.000', 'overdue'],
  ])('a window over midnight ends on the next day, on %s at %s: %s', (date, time, risk) => {
    const night = { day: day(day11), hours: { from: '22:00', to: '02:00' } } as const
    expect(look([], summer(date, time), {}, { planned: night })).toMatchObject({ risk })
  })
})

describe('what did not reach the store', () => {
  const tried = failed(summer('2022-08-11', '10:00'), 'no_access')
  test('a failed attempt names its reason and the next one', () => {
    expect(look([gone, tried])).toEqual({
      kind: 'delivery_failed',
      at: tried.at,
      reason: 'no_access',
      next: null,
      risk: null,
    })
    const next = confirmed(summer('2022-08-11', '12:00'), '2022-08-15')
    expect(look([gone, tried, next])).toMatchObject({
      kind: 'delivery_failed',
      next: next.kind === 'confirmed' && next.appointment,
    })
  })
  test('a day confirmed before the attempt is not the next one', () => {
    expect(look([day12, gone, tried])).toMatchObject({ kind: 'delivery_failed', next: null })
  })
  test('goods that went back', () => {
    const back = happened('returned', summer('2022-08-11', '11:00'))
    expect(look([gone, tried, back])).toEqual({ kind: 'returned', at: back.at, next: null, risk: null })
  })
  test('an order that was closed and never came', () => {
    const closed = happened('closed', now)
    expect(look([gone, closed])).toEqual({ kind: 'closed', at: now })
  })
})
