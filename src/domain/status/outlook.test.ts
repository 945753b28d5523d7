import { describe, expect, test } from 'vitest'
import { day } from '../time/day.ts'
import type { DeliveryMode } from '../measures/delivery-mode.ts'
import { forecast } from '../recovery/forecast.ts'
import { type Instant, plus } from '../time/instant.ts'
import { queueOf } from '../recovery/delivery-queue.ts'
import { type DeliveryConditions, type Outlook, outlookOf } from './outlook.ts'
import type { OrderEvent } from '../orders/order.ts'
import { aPause, aPhase, aPlan, PUBLISHED, summer } from '../testing/facts.ts'
import { anOrder, appointment, confirmed, happened, shipped } from '../testing/orders.ts'

const placed = summer('2022-08-09', '09:00')
const now = summer('2022-08-10', '23:00')
const planned = appointment('2022-08-11')
const queue = queueOf([
  { placedAt: plus(placed, -1), inProcess: 'no', region: 'Toronto' },
  { placedAt: placed, inProcess: 'no', region: 'Toronto' },
])
const position = { from: 2, to: 2, of: 2 }
const MODES = {
  paused: { kind: 'paused', pause: aPause() },
  recovering: { kind: 'recovering' },
  doubtful: { kind: 'doubtful' },
  normal: { kind: 'normal' },
} as const
const conditions = (mode: DeliveryMode, over: Partial<DeliveryConditions> = {}): DeliveryConditions => ({
  region: 'Toronto',
  mode,
  pauses: mode.kind === 'paused' ? [mode.pause] : [],
  pausedAt: null,
  queue,
  shutdown: null,
  forecast: null,
  replaced: null,
  silentSince: null,
  ...over,
})
const look = (events: readonly OrderEvent[], mode: keyof typeof MODES = 'normal', at: Instant = now): Outlook =>
  outlookOf(anOrder('order', placed, events), conditions(MODES[mode]), at)

const day12 = confirmed(summer('2022-08-10', '12:00'), '2022-08-12')
const gone = shipped(summer('2022-08-10', '20:00'))
const out = happened('out_for_delivery', summer('2022-08-10', '21:00'))

describe.each(['paused', 'recovering', 'doubtful', 'normal'] as const)(
  'reported events take precedence over announcements (%s)',
  (mode) => {
    test('cancelled', () =>
      expect(look([day12, gone, happened('cancelled', now)], mode)).toEqual({ kind: 'cancelled', at: now }))
    test('delivered', () => {
      expect(look([day12, gone, happened('delivered', now)], mode)).toEqual({
        kind: 'delivered',
        at: now,
        partly: false,
        short: 0,
      })
    })
    test('delivered in part, shipping not reported', () => {
      expect(look([happened('partly_delivered', now)], mode)).toEqual({
        kind: 'delivered',
        at: now,
        partly: true,
        short: null,
      })
    })
    test('shipped: on its way to the confirmed day', () => {
      expect(look([day12, gone], mode)).toEqual({
        kind: 'on_its_way',
        since: gone.at,
        expected: appointment('2022-08-12'),
        held: false,
        isRest: false,
        risk: null,
      })
    })
    test('out for delivery: on its way since then, to the planned day if none was confirmed', () => {
      expect(look([gone, out], mode)).toMatchObject({ kind: 'on_its_way', since: out.at, expected: planned })
    })
  },
)

describe('a pause takes precedence over the calendar, the queue and a confirmed day, and keeps the position', () => {
  test.each<[string, OrderEvent[], Outlook]>([
    ['placed', [], { kind: 'paused', was: planned, since: PUBLISHED, until: null, position }],
    ['picked', [happened('picked', placed)], { kind: 'paused', was: planned, since: PUBLISHED, until: null, position }],
    [
      'confirmed: the earlier promise is the confirmed day',
      [day12],
      { kind: 'paused', was: appointment('2022-08-12'), since: PUBLISHED, until: null, position },
    ],
  ])('%s', (_, events, expected) => expect(look(events, 'paused')).toEqual(expected))
})

describe('in recovery the queue takes precedence over the calendar', () => {
  const inRecovery = (plan: DeliveryConditions['forecast']) =>
    outlookOf(anOrder('order', placed), conditions(MODES.recovering, { forecast: plan }), now)
  test('no day without a plan', () => {
    expect(inRecovery(null)).toEqual({
      kind: 'in_queue',
      was: planned,
      position,
      range: null,
      rangeWas: null,
      because: 'no_plan',
    })
  })
  test('no day from a plan that never serves it', () => {
    expect(inRecovery(forecast(aPlan([aPhase('2022-08-11', 0, 5)]), queue, now))).toMatchObject({
      kind: 'in_queue',
      range: null,
      because: 'no_capacity',
    })
  })
  test('a plan gives a range of days, not a single day', () => {
    const range = { first: day('2022-08-11'), last: day('2022-08-12') }
    expect(inRecovery(forecast(aPlan([aPhase('2022-08-11', 1, 2)]), queue, now))).toEqual({
      kind: 'in_queue',
      was: planned,
      position,
      range,
      rangeWas: null,
      because: null,
    })
  })
  test('a confirmed day takes precedence over the queue', () =>
    expect(look([day12], 'recovering')).toMatchObject({ kind: 'confirmed' }))
})

describe('a confirmed day has the day before it, the time of the change, and a risk after its hours', () => {
  const again = confirmed(summer('2022-08-10', '18:00'), '2022-08-13')
  test('confirmed once', () => {
    expect(look([day12])).toEqual({
      kind: 'confirmed',
      appointment: appointment('2022-08-12'),
      was: planned,
      since: day12.publishedAt,
      risk: null,
    })
  })
  test('confirmed again', () => {
    expect(look([day12, again])).toEqual({
      kind: 'confirmed',
      appointment: appointment('2022-08-13'),
      was: appointment('2022-08-12'),
      since: again.publishedAt,
      risk: null,
    })
  })
  test.each([
    ['16:59:59.999', null],
    ['17:00:00.000', 'overdue'],
    ['23:59:59.999', 'overdue'],
  ])('at %s of its day: %s', (time, risk) => {
    expect(look([day12], 'normal', summer('2022-08-12', time))).toMatchObject({ kind: 'confirmed', risk })
  })
})

describe('on schedule, and its risk', () => {
  test.each([
    ['normal' as const, '2022-08-11', '16:59:59.999', null],
    ['doubtful' as const, '2022-08-11', '16:59:59.999', 'may_be_late'],
    ['normal' as const, '2022-08-11', '17:00:00.000', 'overdue'],
    ['doubtful' as const, '2022-08-11', '17:00:00.000', 'overdue'],
    ['normal' as const, '2022-08-12', '00:00:00.000', 'overdue'],
  ])('%s on %s at %s: %s', (mode, date, time, risk) => {
    expect(look([], mode, summer(date, time))).toEqual({ kind: 'on_schedule', planned, risk })
  })

  test.each([
    ['2022-08-11', '23:59:59.999', null],
    ['2022-08-12', '00:00:00.000', 'overdue'],
  ])('hours to 24:00, on %s at %s: %s', (date, time, risk) => {
    const allDay = anOrder('order', placed, [], { planned: appointment('2022-08-11', '06:00', '24:00') })
    expect(outlookOf(allDay, conditions(MODES.normal), summer(date, time))).toMatchObject({ risk })
  })
})

describe('a pause invalidates a day that was confirmed before its announcement', () => {
  const confirmedAt = day12.publishedAt
  const after = (pausedAt: Instant, event = day12) =>
    outlookOf(anOrder('order', placed, [event]), conditions(MODES.recovering, { pausedAt }), now).kind
  test('a pause announced after it', () => expect(after(plus(confirmedAt, 1))).toBe('in_queue'))
  test('a pause announced before it', () => expect(after(plus(confirmedAt, -1))).toBe('confirmed'))
  test('a confirmation reported after the announcement', () => {
    const publishedLater = { ...day12, publishedAt: plus(confirmedAt, 2) }
    expect(after(plus(confirmedAt, 1), publishedLater)).toBe('in_queue')
    expect(after(plus(confirmedAt, -1), publishedLater)).toBe('confirmed')
  })
})

test('an order with an earlier queue range comes on its calendar day at the latest', () => {
  const { events, order } = anOrder('order', placed)
  const record = { events, order: { ...order, planned: appointment('2022-08-15') } }
  const plan = forecast(aPlan([aPhase('2022-08-10', 2, 2)]), queue, now)
  expect(outlookOf(record, conditions(MODES.recovering, { forecast: plan }), now)).toMatchObject({
    range: { last: day('2022-08-15') },
  })
})

describe('a revised plan gives the previous range, the time and the reason', () => {
  const reason = { en: 'more shifts', fr: 'plus de quarts' }
  const planOf = (low: number, high: number) => forecast(aPlan([aPhase('2022-08-11', low, high)]), queue, now)
  const rangeWas = (low: number, high: number) => {
    const replaced = { forecast: planOf(1, 1), at: placed, reason }
    const outlook = outlookOf(
      anOrder('order', placed),
      conditions(MODES.recovering, { forecast: planOf(low, high), replaced }),
      now,
    )
    return outlook.kind === 'in_queue' ? outlook.rangeWas : undefined
  }
  test('a different range', () => {
    const was = { first: day('2022-08-12'), last: day('2022-08-12') }
    expect(rangeWas(1, 2)).toEqual({ range: was, at: placed, reason })
  })
  test('the same range is not a revision', () => expect(rangeWas(1, 1)).toBeNull())
})

describe('a pause invalidates the days within it', () => {
  const through = (last: string) => aPause({ firstDay: day('2022-08-10'), end: { kind: 'through', day: day(last) } })
  const kind = (pause: ReturnType<typeof aPause>, at: Instant) =>
    outlookOf(anOrder('order', placed), conditions(MODES.normal, { pauses: [pause] }), at).kind
  test.each([
    ['a pause through the day of the order', '2022-08-11', now, 'paused'],
    ['a pause that ends the day before', '2022-08-10', now, 'on_schedule'],
    ['a pause announced in advance', '2022-08-11', summer('2022-08-09', '12:00'), 'paused'],
  ] as const)('%s', (_, last, at, expected) => expect(kind(through(last), at)).toBe(expected))
  test('a pause that starts after the day of the order', () => {
    const later = aPause({ firstDay: day('2022-08-12') })
    expect(kind(later, now)).toBe('on_schedule')
  })
})

test('a held order that was not processed again may be late', () => {
  const held = happened('held', summer('2022-08-10', '12:00'))
  expect(look([held])).toMatchObject({ kind: 'on_schedule', risk: 'may_be_late' })
  expect(look([held, happened('processing', now)])).toMatchObject({ kind: 'on_schedule', risk: null })
})
