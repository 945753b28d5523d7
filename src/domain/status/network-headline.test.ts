import { expect, test } from 'vitest'
import { type NetworkHeadline, networkHeadlineOf } from './network-headline.ts'
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
