import { describe, expect, test } from 'vitest'
import { day } from '../time/day.ts'
import { type Entitlement, entitlementOf } from './fee-waiver.ts'
import { instant } from '../time/instant.ts'
import type { FeeWaiver } from '../measures/fee-waiver.ts'
import type { OrderRecord } from '../orders/order.ts'
import { aDeliveryWaiver, anEmergencyWaiver, aState } from '../testing/facts.ts'
import { anOrder } from '../testing/orders.ts'

const open = [aState('incident')]
const closed = [aState('incident', { open: false, status: 'resolved' })]
const none: readonly OrderRecord[] = []
const on = (waiver: FeeWaiver, at: string, orders = none, incidents = open): Entitlement =>
  entitlementOf(waiver, orders, [], incidents, instant(at)).entitlement

describe('the delivery-fee waiver through 30 September includes the whole of that day', () => {
  test.each<[string, string, Entitlement]>([
    [
      'its publication: it applies from then on if its first day is not published',
      '2022-08-08T22:49:00-04:00',
      { state: 'available', left: 'unlimited', daysLeft: 53 },
    ],
    [
      'the day before its last day',
      '2022-09-29T23:59:59.999-04:00',
      { state: 'available', left: 'unlimited', daysLeft: 1 },
    ],
    ['the start of its last day', '2022-09-30T00:00:00-04:00', { state: 'available', left: 'unlimited', daysLeft: 0 }],
    ['its last second', '2022-09-30T23:59:59-04:00', { state: 'available', left: 'unlimited', daysLeft: 0 }],
    ['its last millisecond', '2022-09-30T23:59:59.999-04:00', { state: 'available', left: 'unlimited', daysLeft: 0 }],
    [
      'its last millisecond in Tokyo time',
      '2022-10-01T12:59:59.999+09:00',
      { state: 'available', left: 'unlimited', daysLeft: 0 },
    ],
    ['the midnight after its last day', '2022-10-01T00:00:00-04:00', { state: 'expired', lastDay: day('2022-09-30') }],
    [
      'the midnight after its last day in St. John’s time',
      '2022-10-01T01:30:00-02:30',
      { state: 'expired', lastDay: day('2022-09-30') },
    ],
    ['half a year later', '2023-04-01T12:00:00-04:00', { state: 'expired', lastDay: day('2022-09-30') }],
  ])('%s', (_, at, expected) => expect(on(aDeliveryWaiver(), at)).toEqual(expected))

  test('it applies although its incident is closed', () => {
    expect(on(aDeliveryWaiver(), '2022-09-30T23:59:59.999-04:00', none, closed)).toMatchObject({
      state: 'available',
    })
  })
})

describe('the emergency-order waiver is open from 1 September 2022 through 31 March 2023, to the second', () => {
  test.each<[string, string, Entitlement]>([
    ['the announcement', '2022-08-08T22:49:00-04:00', { state: 'not_yet_open', opens: day('2022-09-01'), inDays: 24 }],
    [
      'the last millisecond before its first day',
      '2022-08-31T23:59:59.999-04:00',
      { state: 'not_yet_open', opens: day('2022-09-01'), inDays: 1 },
    ],
    ['the first instant', '2022-09-01T00:00:00-04:00', { state: 'available', left: 1, daysLeft: 211 }],
    ['the start of its last day', '2023-03-31T00:00:00-04:00', { state: 'available', left: 1, daysLeft: 0 }],
    ['the last second', '2023-03-31T23:59:59-04:00', { state: 'available', left: 1, daysLeft: 0 }],
    ['the last millisecond', '2023-03-31T23:59:59.999-04:00', { state: 'available', left: 1, daysLeft: 0 }],
    ['one second later', '2023-04-01T00:00:00-04:00', { state: 'expired', lastDay: day('2023-03-31') }],
  ])('%s', (_, at, expected) => expect(on(anEmergencyWaiver(), at)).toEqual(expected))

  test('days are counted as calendar days over both clock changes', () => {
    expect(on(anEmergencyWaiver(), '2022-11-05T23:30:00-04:00')).toMatchObject({ daysLeft: 146 })
    expect(on(anEmergencyWaiver(), '2022-11-06T23:30:00-05:00')).toMatchObject({ daysLeft: 145 })
    expect(on(anEmergencyWaiver(), '2023-03-12T00:00:00-05:00')).toMatchObject({ daysLeft: 19 })
    expect(on(anEmergencyWaiver(), '2023-03-12T23:30:00-04:00')).toMatchObject({ daysLeft: 19 })
  })
})

describe('a used waiver', () => {
  const used = [anOrder('emergency', instant('2022-10-04T10:00:00-04:00'), [], { kind: 'emergency' })]
  test.each([
    ['is used up from the instant of the order', '2022-10-04T10:00:00-04:00', { state: 'used_up' }],
    ['is used up on its last day', '2023-03-31T23:59:59.999-04:00', { state: 'used_up' }],
    ['is expired after its last day', '2023-04-01T00:00:00-04:00', { state: 'expired', lastDay: day('2023-03-31') }],
  ])('%s', (_, at, expected) => expect(on(anEmergencyWaiver(), at, used)).toEqual(expected))

  test.each([
    [1, { state: 'used_up' }],
    [2, { state: 'available', left: 1 }],
    [3, { state: 'available', left: 2 }],
  ])('has one of %i uses taken', (uses, expected) =>
    expect(on(anEmergencyWaiver({ uses }), '2022-10-05T00:00:00-04:00', used)).toMatchObject(expected),
  )
})

describe('unpublished terms stay unknown', () => {
  test('unknown counting event: no use is counted, and the number left is unknown', () => {
    const waiver = anEmergencyWaiver({ countedOn: 'unknown' })
    const used = [anOrder('emergency', instant('2022-10-04T10:00:00-04:00'), [], { kind: 'emergency' })]
    expect(entitlementOf(waiver, used, [], open, instant('2022-10-05T00:00:00-04:00'))).toEqual({
      waiver,
      uses: [],
      reversed: [],
      entitlement: { state: 'available', left: 'unknown', daysLeft: 177 },
    })
  })

  test('unknown end: active while its incident is open, unknown afterwards', () => {
    const waiver = aDeliveryWaiver({ end: { kind: 'not_published' } })
    expect(on(waiver, '2022-08-10T00:00:00-04:00')).toEqual({
      state: 'available',
      left: 'unlimited',
      daysLeft: null,
    })
    expect(on(waiver, '2022-08-10T00:00:00-04:00', none, closed)).toEqual({ state: 'unknown' })
  })
})
