import { describe, expect, test } from 'vitest'
import { SERVICE_STATUSES } from '../incidents/service.ts'
import { august2022 } from '../../scenario/august-2022.ts'
import { anIncident, anUpdate, aPause, summer } from '../testing/facts.ts'
import { addDays, day, dayOf, endOf, startOf } from '../time/day.ts'
import { instant, type Instant, plus } from '../time/instant.ts'
import { type NetworkFacts, NO_FACTS } from './network.ts'
import { modesByRegion } from './network-modes.ts'
import { publicStatusOf } from './public-headline.ts'
import { type DayStatus, periodsOf, serviceHistory } from './service-history.ts'

const NOW = summer('2022-08-09', '09:00')
const OUTAGE = { 'store-deliveries': 'major_outage' } as const
const factsOf = (updates: NetworkFacts['updates'], measures: NetworkFacts['measures'] = []): NetworkFacts => ({
  ...NO_FACTS,
  incidents: [anIncident('incident', { publishedAt: summer('2022-08-01', '09:00') })],
  updates,
  measures,
})
const at = (date: string, time: string, over: Parameters<typeof anUpdate>[1] = {}) =>
  anUpdate(`${date} ${time}`, { publishedAt: summer(date, time), ...over })
/** The statuses of deliveries on the last days, today last. */
const deliveries = (facts: NetworkFacts, count = 5, now = NOW): readonly DayStatus[] =>
  serviceHistory(facts, now, count).services.find(({ id }) => id === 'store-deliveries')?.days ?? []

describe('the days of a service', () => {
  const [up, down, none] = ['operational', 'major_outage', 'unknown'] as const
  test.each<[string, NetworkFacts, DayStatus[]]>([
    ['nothing published', NO_FACTS, [none, none, none, none, none]],
    [
      'unknown before the first publication',
      factsOf([at('2022-08-07', '12:00', { impact: 'none' })]),
      [none, none, up, up, up],
    ],
    [
      'an outage within one day',
      factsOf([
        at('2022-08-06', '12:00', { services: OUTAGE }),
        at('2022-08-06', '13:00', { services: OUTAGE, status: 'resolved' }),
      ]),
      [none, down, up, up, up],
    ],
    [
      'an outage over midnight counts for both days',
      factsOf([
        at('2022-08-06', '23:59', { services: OUTAGE }),
        at('2022-08-07', '00:01', { services: OUTAGE, status: 'resolved' }),
      ]),
      [none, down, down, up, up],
    ],
    [
      'an outage that began before the first day',
      factsOf([at('2022-08-01', '12:00', { services: OUTAGE })]),
      [down, down, down, down, down],
    ],
    [
      'the worst of a day',
      factsOf([
        at('2022-08-08', '08:00', { services: OUTAGE }),
        at('2022-08-08', '09:00', { services: { 'store-deliveries': 'degraded_performance' } }),
      ]),
      [none, none, none, down, 'degraded_performance'],
    ],
    [
      'an update for named stores is nobody else’s',
      factsOf([
        at('2022-08-05', '08:00', { impact: 'none' }),
        at('2022-08-07', '08:00', { services: OUTAGE, scope: { kind: 'stores', storeIds: ['store'] } }),
      ]),
      [up, up, up, up, up],
    ],
    [
      'what is published later today is not known yet',
      factsOf([at('2022-08-08', '08:00', { impact: 'none' }), at('2022-08-09', '09:01', { services: OUTAGE })]),
      [none, none, none, up, up],
    ],
    [
      'a pause from its first to its last day',
      factsOf(
        [at('2022-08-05', '08:00', { impact: 'none' })],
        [
          aPause({
            publishedAt: summer('2022-08-05', '08:00'),
            firstDay: day('2022-08-06'),
            end: { kind: 'through', day: day('2022-08-07') },
          }),
        ],
      ),
      [up, down, down, up, up],
    ],
  ])('%s', (_, facts, expected) => expect(deliveries(facts)).toEqual(expected))
})

test('August is the same as seen at every hour of each day', () => {
  const { network } = august2022()
  const first = [...network.updates].map(({ publishedAt }) => publishedAt).sort()[0] ?? NOW
  const hours = (date: ReturnType<typeof day>, now: Instant): Instant[] => {
    const seen: Instant[] = []
    for (let each = startOf(date); each < endOf(date) && each <= now; each = plus(each, 60_000 * 30)) seen.push(each)
    const published = [...network.updates, ...network.measures].map(({ publishedAt }) => publishedAt)
    return [...seen, ...published.filter((each) => dayOf(each) === date && each <= now)].filter((each) => each >= first)
  }
  for (const now of [NOW, instant('2022-08-18T12:00:00-04:00'), instant('2022-09-02T00:00:00-04:00')]) {
    const count = 12
    const slow = Array.from({ length: count }, (_, index) => addDays(dayOf(now), index - count + 1)).map((date) => {
      const statuses = hours(date, now).map((each) => publicStatusOf('store-deliveries', modesByRegion(network, each)))
      return SERVICE_STATUSES[Math.max(...statuses.map((status) => SERVICE_STATUSES.indexOf(status)))]
    })
    expect(deliveries(network, count, now)).toEqual(slow)
  }
})

const DAYS = ['2022-08-05', '2022-08-06', '2022-08-07', '2022-08-08'].map(day)

test.each<[string[], [string, number, number][]]>([
  [['a', 'a', 'a', 'a'], [['a', 0, 3]]],
  [
    ['a', 'b', 'b', 'a'],
    [
      ['a', 0, 0],
      ['b', 1, 2],
      ['a', 3, 3],
    ],
  ],
  [
    ['a', 'b'],
    [
      ['a', 0, 0],
      ['b', 1, 1],
    ],
  ],
  [[], []],
])('the periods of %j', (statuses, expected) => {
  expect(periodsOf(DAYS, statuses)).toEqual(
    expected.map(([status, from, to]) => ({ status, from: DAYS[from], to: DAYS[to], length: to - from + 1 })),
  )
})
