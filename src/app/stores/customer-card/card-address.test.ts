import { expect, test } from 'vitest'
import type { StoreStatus } from '../../phrasing/store-status.ts'
import { absolute, cardPath } from './card-address.ts'

type Incident = StoreStatus['incidents'][number]

const incident = (id: string, status: 'operational' | 'major_outage'): Incident => ({
  id,
  kind: 'disruption',
  title: { en: '', fr: '' },
  status: 'identified',
  impact: 'major',
  startedOn: '2022-08-05' as Incident['startedOn'],
  closedAt: null,
  planned: null,
  services: [{ id: 'store-deliveries', status }],
  affected: [],
  disclosure: null,
  updates: [],
})

test.each<[string, Incident[], Incident[] | undefined, string]>([
  ['the public incident', [incident('a', 'major_outage')], [incident('a', 'major_outage')], '/incidents/a'],
  ['no incident addressed to named stores', [incident('own', 'major_outage')], [], '/'],
  ['no incident of another region', [], [incident('a', 'major_outage')], '/'],
  ['no incident that does not affect deliveries', [incident('a', 'operational')], [incident('a', 'operational')], '/'],
  ['the network status while the public incidents are unknown', [incident('a', 'major_outage')], undefined, '/'],
])('the card links to %s', (_, own, known, path) => {
  expect(cardPath(own, known)).toBe(path)
})

test('the address is absolute, in the page’s language', () => {
  expect(absolute('https://dock.example', 'fr', '/incidents/a')).toBe('https://dock.example/fr/incidents/a')
  expect(absolute('https://dock.example', 'en', '/')).toBe('https://dock.example/')
})
