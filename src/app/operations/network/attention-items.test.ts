import { expect, test } from 'vitest'
import { MINUTE, plus } from '../../../domain/time/instant.ts'
import { summer } from '../../../domain/testing/facts.ts'
import type { OperationsOverview, OperationsIncident } from '../response-types.ts'
import { attentionItemsAt } from './attention-items.ts'

const now = summer('2022-08-09', '18:00')
const minutes = (count: number) => plus(now, count * MINUTE)
const incidents = ['a', 'b', 'c'].map((id) => ({ id }) as OperationsIncident)
const promise = (incidentId: string, by: number): OperationsOverview['promises'][number] => ({
  incidentId,
  by: minutes(by),
  overdue: by < 0,
})
const silence = (incidentId: string, hours: 3 | 6 | 12 | 24): OperationsOverview['staleIncidents'][number] => ({
  incidentId,
  lastUpdateAt: minutes(-hours * 60),
  hours,
})
const attention = (overview: Partial<OperationsOverview>) =>
  attentionItemsAt({ incidents, promises: [], staleIncidents: [], ...overview }, now).map(
    (each) => `${each.kind} ${each.incident.id}`,
  )

test.each<[string, Partial<OperationsOverview>, string[]]>([
  ['nothing', {}, []],
  ['a promise of an hour and a minute from now', { promises: [promise('a', 61)] }, []],
  ['one of an hour from now', { promises: [promise('a', 60)] }, ['soon a']],
  ['one of this instant', { promises: [promise('a', 0)] }, ['soon a']],
  ['one that has lapsed', { promises: [promise('a', -1)] }, ['overdue a']],
  ['silence', { staleIncidents: [silence('a', 3)] }, ['stale a']],
  [
    'all of them, the most pressing first',
    {
      promises: [promise('a', 30), promise('b', -10), promise('c', -90)],
      staleIncidents: [silence('a', 24), silence('b', 6)],
    },
    ['overdue c', 'overdue b', 'soon a', 'stale a', 'stale b'],
  ],
  ['an incident that the overview does not name', { promises: [promise('x', -1)] }, []],
])('%s', (_, overview, expected) => {
  expect(attention(overview)).toEqual(expected)
})
