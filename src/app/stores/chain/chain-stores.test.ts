import { createSearch } from '../../../domain/text/text-search.ts'
import { describe, expect, test } from 'vitest'
import { day } from '../../../domain/time/day.ts'
import { instant } from '../../../domain/time/instant.ts'
import type { Hours } from '../../../domain/stores/store.ts'
import { createFormat } from '../../i18n/format.ts'
import type { Outlook, StatusHeadline } from '../../phrasing/store-status.ts'
import type { StoreInList } from './answers.ts'
import { CHAIN_TRANSLATIONS } from './chain-translations.ts'
import { groupSentence, rowDetail } from './chain-text.ts'
import { firstAndLast } from './first-and-last.ts'
import { NO_FILTER, readFilter, toggled, writeFilter } from './store-filter.ts'
import { countsOf, entriesOf, filtered, groupsOf } from './store-groups.ts'
import { HEADLINE_TRANSLATIONS } from '../../phrasing/headline-translations.ts'

const MORNING: Hours = { from: '09:00', to: '13:00' }
const AFTERNOON: Hours = { from: '13:00', to: '17:00' }
const was = { day: day('2022-08-11'), hours: MORNING }
const since = instant('2022-08-08T22:49:00-04:00')
const NOW = instant('2022-08-09T09:00:00-04:00')

const store = (name: string, headline: Outlook | StatusHeadline, place = 'Toronto'): StoreInList => ({
  id: name,
  licence: 'CRSA1234567',
  name,
  place,
  region: 'Toronto',
  orderWeekday: 'mon',
  deliveryWeekday: 'thu',
  receiving: MORNING,
  mode: 'paused',
  headline:
    headline.kind === 'next_delivery' || headline.kind === 'delivered_today' || headline.kind === 'nothing_waiting'
      ? headline
      : { kind: 'next_delivery', orderId: 'order', outlook: headline },
})
const paused = (from?: number, to = from): Outlook => ({
  kind: 'paused',
  was,
  since,
  until: null,
  position: from === undefined || to === undefined ? null : { from, to, of: 100 },
})
const inQueue = (first: string, last: string): Outlook => ({
  kind: 'in_queue',
  was,
  position: { from: 1, to: 2, of: 100 },
  range: { first: day(first), last: day(last) },
  rangeWas: null,
  because: null,
})
const confirmed = (on: string, hours = MORNING): Outlook => ({
  kind: 'confirmed',
  appointment: { day: day(on), hours },
  was,
  since,
  risk: null,
})
const nothing: StatusHeadline = {
  kind: 'nothing_waiting',
  paused: false,
  lastDelivered: null,
  nextOrderDay: day('2022-08-10'),
}

describe('the first and the last store', () => {
  const ends = (...stores: StoreInList[]) => {
    const result = firstAndLast(stores)
    if (result.kind !== 'known') return result.kind
    const names = (end: readonly { store: StoreInList }[]) => end.map(({ store }) => store.name).join('+')
    return `${names(result.first)} … ${names(result.last)}${result.unknown > 0 ? ` (${result.unknown})` : ''}`
  }

  test.each<[string, StoreInList[], string]>([
    ['exact positions give an order', [store('a', paused(9)), store('b', paused(3)), store('c', paused(5))], 'b … a'],
    ['position ranges without overlap give an order', [store('a', paused(4, 8)), store('b', paused(1, 3))], 'b … a'],
    ['overlapping position ranges give no order', [store('a', paused(2, 8)), store('b', paused(1, 3))], 'not_known'],
    [
      'two stores can share the first place',
      [store('a', paused(2, 8)), store('b', paused(1, 3)), store('c', paused(20))],
      'b+a … c',
    ],
    [
      'confirmed days give an order',
      [store('a', confirmed('2022-08-13')), store('b', confirmed('2022-08-12'))],
      'b … a',
    ],
    [
      'different hours of a day give an order',
      [store('a', confirmed('2022-08-12', AFTERNOON)), store('b', confirmed('2022-08-12'))],
      'b … a',
    ],
    [
      'equal hours of a day give no order',
      [store('a', confirmed('2022-08-12')), store('b', confirmed('2022-08-12'))],
      'not_known',
    ],
    [
      'a day within a range gives no order',
      [store('a', inQueue('2022-08-12', '2022-08-14')), store('b', confirmed('2022-08-13'))],
      'not_known',
    ],
    [
      'ranges that share a day give no order',
      [store('a', inQueue('2022-08-12', '2022-08-13')), store('b', inQueue('2022-08-13', '2022-08-14'))],
      'not_known',
    ],
    [
      'a day and a position cannot be compared',
      [store('a', confirmed('2022-08-12')), store('b', paused(1))],
      'not_known',
    ],
    ['stores without positions have no order', [store('a', paused()), store('b', paused())], 'not_known'],
    [
      'a store without a position is left out and counted',
      [store('a', paused(2)), store('b', paused()), store('c', paused(1))],
      'c … a (1)',
    ],
    ['a single waiting store needs no order', [store('a', paused(2)), store('b', nothing)], 'nothing_to_order'],
    ['an empty list needs no order', [], 'nothing_to_order'],
  ])('%s', (_, stores, expected) => {
    expect(ends(...stores)).toBe(expected)
    expect(ends(...stores.toReversed())).toBe(expected)
  })
})

describe('the list', () => {
  const entries = entriesOf([
    store('Zed', nothing),
    store('Late', paused(80)),
    store('Soon', paused(2), 'Orléans'),
    store('Sure', confirmed('2022-08-12')),
    store('Nowhere', paused()),
  ])
  const names = (list: readonly { store: StoreInList }[]) => list.map(({ store: { name } }) => name)

  test('sorts by worst outlook, then by expected day, then unknown ones last', () => {
    expect(names(entries)).toEqual(['Soon', 'Late', 'Nowhere', 'Sure', 'Zed'])
  })

  test('sorts names without regard to accents', () => {
    const alike = ['Zed', 'Éclair', 'eagle'].map((name) => store(name, nothing))
    expect(names(entriesOf(alike))).toEqual(['eagle', 'Éclair', 'Zed'])
  })

  test.each<[string, string[]]>([
    ['', ['Soon', 'Late', 'Nowhere', 'Sure', 'Zed']],
    ['?outlook=confirmed', ['Sure']],
    ['?outlook=paused,confirmed', ['Soon', 'Late', 'Nowhere', 'Sure']],
    ['?q=ORLEANS', ['Soon']],
    ['?q=so%20orl', ['Soon']],
    ['?q=crsa123', ['Soon', 'Late', 'Nowhere', 'Sure', 'Zed']],
    ['?outlook=confirmed&q=soon', []],
    ['?outlook=nonsense', ['Soon', 'Late', 'Nowhere', 'Sure', 'Zed']],
  ])('filtered by %j', (search, expected) => {
    expect(names(filtered(createSearch(entries), readFilter(search)))).toEqual(expected)
  })

  test('counts every outlook present, and a filtered one even at 0', () => {
    const counts = countsOf(entries, readFilter('?outlook=delivered'))
    expect(counts.map(({ outlook, count }) => `${outlook} ${count}`)).toEqual([
      'paused 3',
      'confirmed 1',
      'delivered 0',
      'nothing_waiting 1',
    ])
  })

  test('groups keep the order and every store', () => {
    const groups = groupsOf(entries)
    expect(groups.map(({ outlook }) => outlook)).toEqual(['paused', 'confirmed', 'nothing_waiting'])
    expect(groups.flatMap((group) => names(group.entries))).toEqual(names(entries))
  })
})

test('a filter survives a round trip through the URL', () => {
  const filter = toggled(toggled({ ...NO_FILTER, text: 'l’île & co' }, 'in_queue'), 'paused')
  expect(readFilter(writeFilter(filter))).toEqual({ outlooks: ['paused', 'in_queue'], text: 'l’île & co' })
  expect(writeFilter(toggled(toggled(NO_FILTER, 'paused'), 'paused'))).toBe('')
  expect(writeFilter({ outlooks: ['paused', 'in_queue'], text: ' ' })).toBe('?outlook=paused,in_queue')
})

describe('the text of a group', () => {
  const phrasing = {
    t: HEADLINE_TRANSLATIONS.en,
    format: createFormat('en'),
    asOf: NOW,
    inLanguage: () => '',
  }
  const t = CHAIN_TRANSLATIONS.en
  const detail = (headline: Outlook | StatusHeadline) =>
    rowDetail(store('a', headline), t, phrasing).replaceAll('\u00a0', ' ')
  const sentence = (...stores: StoreInList[]) =>
    groupsOf(entriesOf(stores)).map((group) => groupSentence(group, t, phrasing))

  test('several stores share one sentence, and a single store keeps its own', () => {
    expect(sentence(store('a', paused(1)), store('b', paused(2)))).toEqual([
      'Deliveries to these stores are paused. No restart day yet.',
    ])
    expect(sentence(store('a', paused(1)))).toEqual(['Your Thursday delivery is paused. No restart day yet.'])
  })

  test('states that there is no restart day only if all stores lack one', () => {
    const until = { ...paused(2), until: day('2022-08-14') } as Outlook
    expect(sentence(store('a', paused(1)), store('b', until))).toEqual(['Deliveries to these stores are paused.'])
    expect(detail(until)).toMatch(/Thursday delivery · position 2 of 100 · paused through/)
  })

  test('a row shows what differs', () => {
    expect(detail(paused(3, 9))).toBe('Thursday delivery · position 3 – 9 of 100')
    expect(detail(inQueue('2022-08-12', '2022-08-13'))).toBe(
      'between Fri 12 Aug and Sat 13 Aug · position 1 – 2 of 100',
    )
    expect(detail(nothing)).toBe('next order day tomorrow')
  })
})
