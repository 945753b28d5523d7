import { describe, expect, test } from 'vitest'
import { storeStatusView } from '../../../api/status/store-status-view.ts'
import type { Language } from '../../../domain/facts/bilingual.ts'
import { instant } from '../../../domain/time/instant.ts'
import { storeStatusOf } from '../../../domain/status/store-status.ts'
import { august2022 } from '../../../scenario/august-2022.ts'
import { networkAt } from '../../../scenario/network-at.ts'
import { type CannedFacts, fillCanned, openIn, piecesOf, timelessText, textOf } from './fill-canned.ts'

const scenario = august2022()
type Part = keyof typeof scenario.storyStores

function factsAt(part: Part, at: string): CannedFacts {
  const asOf = instant(at)
  const store = scenario.stores.find(({ id }) => id === scenario.storyStores[part])
  if (store === undefined) throw new Error(`no store ${part}`)
  const orders = scenario.orders.filter(({ order }) => order.storeId === store.id)
  const storeStatus = storeStatusOf(store, orders, networkAt(scenario, asOf), [])
  return { storeStatus: storeStatusView(storeStatus, scenario.network, [], asOf), asOf }
}

const MORNING = factsAt('inQueue', '2022-08-09T09:00:00-04:00')
const RECOVERING = factsAt('inQueue', '2022-08-11T12:00:00-04:00')
const CONFIRMED = factsAt('inQueue', '2022-08-12T12:00:00-04:00')
const SEPTEMBER = factsAt('inQueue', '2022-09-01T12:00:00-04:00')

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const filled = (template: string, facts = MORNING, language: Language = 'en') =>
  plain(textOf(fillCanned(template, facts, language)))

describe('variables use the wording of the store’s page', () => {
  test.each<[string, CannedFacts, string, string]>([
    ['store', MORNING, 'Limestone Leaf, Kingston', 'Limestone Leaf, Kingston'],
    [
      'headline',
      MORNING,
      'Your Thursday delivery is paused. No restart day yet.',
      'Votre livraison de jeudi est suspendue. Aucune date de reprise n’est connue.',
    ],
    ['next_update', MORNING, 'the end of today', 'la fin de la journée'],
    ['order_number', MORNING, 'SO990219206', 'SO990219206'],
    ['position', MORNING, '383 – 397 of 1,113', '383 à 397 sur 1 113'],
    ['as_of', MORNING, 'Tue 9 Aug, 9:00 a.m. EDT', 'mar. 9 août, 9 h (HAE)'],
    ['source', MORNING, 'Deliveries to stores are suspended', 'Les livraisons aux magasins sont suspendues'],
    ['range', RECOVERING, 'between Fri 12 Aug and Sat 13 Aug', 'entre le ven. 12 août et le sam. 13 août'],
    ['planned_day', CONFIRMED, 'Fri 12 Aug', 'le ven. 12 août'],
  ])('{%s}', (name, facts, en, fr) => {
    expect(filled(`{${name}}`, facts)).toBe(en)
    expect(filled(`{${name}}`, facts, 'fr')).toBe(fr)
  })

  test.each(['cap', 'delivery_fee', 'emergency_order_fee', 'delivery_hours'])(
    '{%s} is filled with whole sentences',
    (name) => {
      for (const language of ['en', 'fr'] as const)
        expect(filled(`{${name}}`, SEPTEMBER, language)).toMatch(/^[A-ZÀ-Ü].*\.$/)
    },
  )
})

test('a sentence ends with one full stop, and an ellipsis stays', () => {
  expect(filled('{headline}. Then.')).toBe('Your Thursday delivery is paused. No restart day yet. Then.')
  expect(filled('{order_number}. {order_number}...')).toBe('SO990219206. SO990219206...')
})

test('an unresolved placeholder keeps its braces and is explained once', () => {
  const parts = fillCanned('{range} and {planned_day}, {range}', MORNING, 'en')
  expect(textOf(parts)).toBe('{range} and {planned_day}, {range}')
  expect(openIn(parts).map(({ variable, because }) => [variable, because])).toEqual([
    ['range', 'paused'],
    ['planned_day', 'paused'],
  ])
})

test('an unknown variable stays as written', () => {
  expect(filled('{nope} { {verdct}')).toBe('{nope} { {verdct}')
})

test('the timeless text changes with the facts, not with the time', () => {
  const says = (facts: CannedFacts) => timelessText(fillCanned('{headline} {as_of}', facts, 'en'))
  expect(says({ ...MORNING, asOf: instant('2022-08-09T09:01:00-04:00') })).toBe(says(MORNING))
  expect(says(CONFIRMED)).not.toBe(says(MORNING))
})

test('the pieces are the text between unresolved placeholders', () => {
  const parts = fillCanned('{order_number} comes {range}, {position}. {planned_day}', MORNING, 'en')
  expect(piecesOf(parts).map(plain)).toEqual(['SO990219206 comes ', ', 383 – 397 of 1,113. '])
})
