import { expect, test } from 'vitest'
import { staleIncidentsAt } from './stale-incident.ts'
import { anIncident, anUpdate, aState, summer } from '../testing/facts.ts'

const silentSince = (time: string, over = {}) => [
  aState('incident', { updates: [anUpdate('u', { publishedAt: summer('2022-08-09', time) })], ...over }),
]

test.each([
  ['just under three hours', '09:00:01', null],
  ['three hours', '09:00:00', 3],
  ['six hours', '06:00:00', 6],
  ['just under twelve hours', '00:00:01', 6],
  ['twelve hours', '00:00:00', 12],
])('%s without an update', (_, time, hours) => {
  expect(staleIncidentsAt(silentSince(time), summer('2022-08-09', '12:00'))[0]?.hours ?? null).toBe(hours)
})

test('a day without an update is the longest period reported', () => {
  expect(staleIncidentsAt(silentSince('09:00'), summer('2022-08-13', '12:00'))).toMatchObject([{ hours: 24 }])
})

test.each([
  ['a closed incident', { open: false }],
  ['maintenance that is only scheduled', { status: 'scheduled' }],
  ['a data incident', { incident: anIncident('incident', { kind: 'data' }) }],
])('%s is not stale', (_, over) => {
  expect(staleIncidentsAt(silentSince('09:00', over), summer('2022-08-13', '12:00'))).toEqual([])
})
