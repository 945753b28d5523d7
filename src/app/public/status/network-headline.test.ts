import { expect, test } from 'vitest'
import { REGIONS } from '../../../domain/stores/store.ts'
import type { ResponseBody } from '../../client/send-request.ts'
import { createFormat } from '../../i18n/format.ts'
import { networkHeadline } from './network-headline.ts'
import { STATUS_TRANSLATIONS } from './status-translations.ts'

type Status = ResponseBody<'getStatus'>
type Headline = Status['headline']

const status = (
  kind: Headline['kind'],
  stores: number | null = null,
  regions: Headline['regions'] = REGIONS,
): Status => ({
  indicator: 'none',
  services: [],
  headline: { kind, regions: [...regions], stores, incidentId: null },
  deliveries: REGIONS.map((region) => ({ region, mode: 'normal' })),
  storeCount: 1333,
  incidents: [],
  nextUpdate: null,
})

test.each<[Headline['kind'], number | null, string, string]>([
  ['normal', null, 'Running', 'Everything is running.'],
  ['overdue', 1200, 'Delayed', 'Deliveries to 1,200 stores or more are overdue.'],
  ['late', 14, 'Delayed', 'Deliveries to 14 stores or more may be late.'],
  [
    'not_confirmed',
    14,
    'Not confirmed',
    'No news from the warehouse: deliveries to 14 stores or more are not confirmed.',
  ],
  ['paused', null, 'Suspended', 'Deliveries to all 1,333 stores are suspended.'],
  ['recovering', null, 'Recovering', 'Deliveries are coming back, in the order the orders were placed.'],
])('%s of %s stores', (kind, stores, word, sentence) => {
  expect(networkHeadline(status(kind, stores), STATUS_TRANSLATIONS.en, createFormat('en'))).toMatchObject({
    word,
    sentence,
  })
})

test('names the regions where it does not hold everywhere', () => {
  const { sentence } = networkHeadline(status('paused', null, ['North']), STATUS_TRANSLATIONS.en, createFormat('en'))
  expect(sentence).toBe('Deliveries are suspended in the North.')
})

test('in French', () => {
  const { word, sentence } = networkHeadline(status('overdue', 1200), STATUS_TRANSLATIONS.fr, createFormat('fr'))
  expect([word, sentence.replaceAll(/\s/g, ' ')]).toEqual([
    'Retards',
    'Les livraisons à 1 200 magasins ou plus sont en retard.',
  ])
})
