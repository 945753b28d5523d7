import { expect, test } from 'vitest'
import { MINUTE, plus } from '../../../domain/time/instant.ts'
import { summer } from '../../../domain/testing/facts.ts'
import type { OperationsOverview, OperationsIncident } from '../response-types.ts'
import { attentionItemsAt } from './attention-items.ts'

const now = summer('2022-08-09', '18:00')
const minutes = (count: number) => plus(now, count * MINUTE)
const incidents = ['a', 'b', 'c'].map((id) => ({ id, planned: null }) as OperationsIncident)
const maintenance = (status: OperationsIncident['status'], starts: number, ends: number) => [
  { id: 'm', status, planned: { startsAt: minutes(starts), endsAt: minutes(ends) } } as OperationsIncident,
]
const promise = (incidentId: string, by: number): OperationsOverview['promises'][number] => ({
  incidentId,
  by: minutes(by),
  overdue: by < 0,
})
const stale = (incidentId: string, hours: 3 | 6 | 12 | 24): OperationsOverview['staleIncidents'][number] => ({
  incidentId,
  lastUpdateAt: minutes(-hours * 60),
  hours,
})
const attention = (overview: Partial<OperationsOverview>) =>
  attentionItemsAt({ incidents, promises: [], staleIncidents: [], ...overview }, now).map(
    (each) => `${each.kind} ${each.incident.id}`,
  )

test.each<[string, Partial<OperationsOverview>, string[]]>([
  ['an overview without promises and stale incidents has no items', {}, []],
  ['a next update due in 61 minutes is not an item', { promises: [promise('a', 61)] }, []],
  ['a next update due in an hour is due soon', { promises: [promise('a', 60)] }, ['soon a']],
  ['a next update due now is due soon', { promises: [promise('a', 0)] }, ['soon a']],
  ['a missed next update is overdue', { promises: [promise('a', -1)] }, ['overdue a']],
  ['an incident without a recent update is stale', { staleIncidents: [stale('a', 3)] }, ['stale a']],
  [
    'items are sorted by urgency',
    {
      promises: [promise('a', 30), promise('b', -10), promise('c', -90)],
      staleIncidents: [stale('a', 24), stale('b', 6)],
    },
    ['overdue c', 'overdue b', 'soon a', 'stale a', 'stale b'],
  ],
  ['maintenance ahead for more than a day is no item', { incidents: maintenance('scheduled', 1_441, 1_500) }, []],
  ['maintenance of tomorrow begins soon', { incidents: maintenance('scheduled', 1_440, 1_500) }, ['begins m']],
  ['maintenance that has begun is no item', { incidents: maintenance('in_progress', -10, 100) }, []],
  [
    'maintenance ends soon',
    { incidents: maintenance('in_progress', -100, 60), promises: [promise('m', 60)] },
    ['ends m'],
  ],
  [
    'maintenance past its planned end is over it',
    { incidents: maintenance('verifying', -100, -10), promises: [promise('m', -10)] },
    ['over m'],
  ],
  [
    'maintenance whose promised update is missing is overdue',
    { incidents: maintenance('in_progress', -100, 10), promises: [promise('m', -5)] },
    ['overdue m'],
  ],
  ['an incident that the overview does not list is ignored', { promises: [promise('x', -1)] }, []],
])('%s', (_, overview, expected) => {
  expect(attention(overview)).toEqual(expected)
})
