import { expect, test } from 'vitest'
import { type NetworkHeadline, networkHeadlineOf, publicLatenessOf } from './network-headline.ts'
import type { StoreSummaryKind } from './store-summary.ts'

test.each<[string, readonly StoreSummaryKind[], NetworkHeadline['kind'], number]>([
  ['all stores are paused', ['paused', 'nothing_waiting_paused'], 'paused', 2],
  ['some stores are paused', ['paused', 'overdue', 'on_schedule'], 'paused_in_part', 1],
  ['stores wait in the queue', ['in_queue', 'overdue', 'on_its_way'], 'recovering', 1],
  ['a delivery is overdue', ['overdue', 'not_confirmed', 'on_schedule'], 'overdue', 1],
  ['a delivery could not be handed over', ['delivery_failed', 'on_schedule'], 'overdue', 1],
  ['a day is not confirmed', ['not_confirmed', 'late', 'late', 'on_schedule'], 'not_confirmed', 1],
  ['deliveries may be late', ['late', 'late', 'nothing_waiting'], 'late', 2],
  ['all is well', ['on_schedule', 'on_its_way', 'confirmed', 'delivered_today', 'nothing_waiting'], 'on_schedule', 5],
])('the headline of the network where %s', (_, kinds, kind, stores) => {
  expect(networkHeadlineOf(kinds.map((summaryKind) => ({ summaryKind })))).toEqual({ kind, stores })
})

const stores = (...groups: readonly (readonly [StoreSummaryKind, number])[]) =>
  groups.flatMap(([summaryKind, number]) => Array.from({ length: number }, () => ({ summaryKind })))

test.each<[string, ReturnType<typeof stores>, ReturnType<typeof publicLatenessOf>]>([
  ['four of four', stores(['overdue', 4]), null],
  ['five of five', stores(['overdue', 5]), { kind: 'overdue', stores: 5 }],
  ['five of 500', stores(['overdue', 5], ['on_schedule', 495]), { kind: 'overdue', stores: 5 }],
  ['five of 501', stores(['overdue', 5], ['on_schedule', 496]), null],
  ['13 of 1,333', stores(['late', 13], ['on_schedule', 1320]), null],
  ['14 of 1,333', stores(['late', 14], ['on_schedule', 1319]), { kind: 'late', stores: 10 }],
  [
    'too few overdue, and enough that are not confirmed',
    stores(['overdue', 4], ['not_confirmed', 6], ['late', 9]),
    { kind: 'not_confirmed', stores: 5 },
  ],
  [
    'failed attempts count as overdue',
    stores(['overdue', 3], ['delivery_failed', 2], ['on_schedule', 5]),
    { kind: 'overdue', stores: 5 },
  ],
  ['one store more does not show', stores(['overdue', 44], ['on_schedule', 956]), { kind: 'overdue', stores: 20 }],
  ['nor one less', stores(['overdue', 43], ['on_schedule', 957]), { kind: 'overdue', stores: 20 }],
  ['all of 1,333', stores(['overdue', 1333]), { kind: 'overdue', stores: 1000 }],
  ['none', stores(['on_schedule', 1333]), null],
  ['no stores', [], null],
])('late deliveries on public pages: %s', (_, summaries, expected) => {
  expect(publicLatenessOf(summaries)).toEqual(expected)
})
