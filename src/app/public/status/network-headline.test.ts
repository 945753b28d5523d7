import { expect, test } from 'vitest'
import { REGIONS } from '../../../domain/stores/store.ts'
import type { ResponseBody } from '../../client/send-request.ts'
import { createFormat } from '../../i18n/format.ts'
import { networkHeadline } from './network-headline.ts'
import { STATUS_TRANSLATIONS } from './status-translations.ts'

type Status = ResponseBody<'getStatus'>
type Mode = Status['deliveries'][number]['mode']

const status = (mode: Mode, late: Status['late']): Status => ({
  indicator: 'none',
  services: [],
  deliveries: REGIONS.map((region) => ({ region, mode })),
  storeCount: 1333,
  late,
  incidents: [],
  nextUpdate: null,
})

test.each<[Mode, Status['late'], string, string]>([
  ['normal', null, 'Running', 'Everything is running.'],
  ['normal', { kind: 'overdue', stores: 1200 }, 'Delayed', 'Deliveries to 1,200 stores are overdue.'],
  ['doubtful', { kind: 'late', stores: 14 }, 'Delayed', 'Deliveries to 14 stores may be late.'],
  [
    'normal',
    { kind: 'not_confirmed', stores: 14 },
    'Delayed',
    'No news from the warehouse: deliveries to 14 stores are not confirmed.',
  ],
  ['paused', { kind: 'overdue', stores: 14 }, 'Suspended', 'Deliveries to all 1,333 stores are suspended.'],
  [
    'recovering',
    { kind: 'overdue', stores: 14 },
    'Recovering',
    'Deliveries are coming back, in the order the orders were placed.',
  ],
])('%s with %o', (mode, late, word, sentence) => {
  expect(networkHeadline(status(mode, late), STATUS_TRANSLATIONS.en, createFormat('en'))).toMatchObject({
    word,
    sentence,
  })
})

test('in French', () => {
  const { word, sentence } = networkHeadline(
    status('normal', { kind: 'overdue', stores: 1200 }),
    STATUS_TRANSLATIONS.fr,
    createFormat('fr'),
  )
  expect([word, sentence.replaceAll(/\s/g, ' ')]).toEqual([
    'Retards',
    'Les livraisons à 1 200 magasins sont en retard.',
  ])
})
