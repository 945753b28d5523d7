import { describe, expect, test } from 'vitest'
import type { Instant } from '../time/instant.ts'
import { type CountedQuestion, topicsOf } from './question-topics.ts'
import { anUpdate, aStore, summer } from '../testing/facts.ts'

const NOW = summer('2022-08-09', '09:00')
const toronto = aStore('a', 'Toronto')
const north = aStore('b', 'North')

function asked(over: Partial<CountedQuestion> = {}): CountedQuestion {
  return { topic: 'restart', store: toronto, askedAt: summer('2022-08-09', '08:00'), state: 'new', ...over }
}

const countsOf = (questions: readonly CountedQuestion[], updates = [anUpdate('u')], now: Instant = NOW) =>
  topicsOf(questions, updates, now).map(({ topic, asked, sinceUpdate, unanswered, stores }) => ({
    topic,
    asked,
    sinceUpdate,
    unanswered,
    stores,
  }))

describe('counts questions since the newest update for the store', () => {
  const at = (time: string) => asked({ askedAt: summer('2022-08-08', time) })
  const toNorth = anUpdate('n', {
    scope: { kind: 'regions', regions: ['North'] },
    publishedAt: summer('2022-08-09', '08:30'),
  })
  const toCome = anUpdate('later', { publishedAt: summer('2022-08-09', '09:00:00.001') })

  test.each<[string, CountedQuestion, readonly ReturnType<typeof anUpdate>[], number]>([
    ['a question before the update', at('22:48'), [anUpdate('u')], 0],
    ['a question at the instant of the update', at('22:49'), [anUpdate('u')], 0],
    ['a question after the update', at('22:50'), [anUpdate('u')], 1],
    ['a question without an update', at('22:48'), [], 1],
    ['a question before an update to another region', asked(), [anUpdate('u'), toNorth], 1],
    ['a question before an update to its own region', asked({ store: north }), [anUpdate('u'), toNorth], 0],
    ['a question before a scheduled update', asked(), [anUpdate('u'), toCome], 1],
  ])('%s', (_, question, updates, expected) => {
    expect(countsOf([question], [...updates])).toMatchObject([{ asked: 1, sinceUpdate: expected }])
  })
})

test('new and claimed questions are unanswered, and their stores are counted once', () => {
  const states = ['new', 'claimed', 'waiting', 'answered', 'closed'] as const
  const all = [...states.map((state) => asked({ state })), asked({ store: north })]
  expect(countsOf(all)).toEqual([{ topic: 'restart', asked: 6, sinceUpdate: 6, unanswered: 3, stores: 2 }])
})

test.each<[string, CountedQuestion, object[]]>([
  ['a question of the first day', asked({ askedAt: summer('2022-07-27', '00:00') }), [{ asked: 1 }]],
  [
    'an unanswered question of the day before',
    asked({ askedAt: summer('2022-07-26', '23:59') }),
    [{ asked: 0, sinceUpdate: 0, unanswered: 1 }],
  ],
  ['a closed question of the day before', asked({ askedAt: summer('2022-07-26', '23:59'), state: 'closed' }), []],
])('counting %s', (_, question, expected) => {
  expect(countsOf([question], [])).toMatchObject(expected)
})

test('includes every day and every region', () => {
  const [topic] = topicsOf(
    [asked(), asked({ store: north, state: 'closed', askedAt: summer('2022-08-08', '23:59') })],
    [],
    NOW,
  )
  expect(topic?.days).toHaveLength(14)
  expect(topic?.days.slice(-3)).toEqual([
    { day: '2022-08-07', asked: 0 },
    { day: '2022-08-08', asked: 1 },
    { day: '2022-08-09', asked: 1 },
  ])
  expect(topic?.regions).toEqual([
    { region: 'East', asked: 0, unanswered: 0 },
    { region: 'GTA', asked: 0, unanswered: 0 },
    { region: 'Toronto', asked: 1, unanswered: 1 },
    { region: 'West', asked: 0, unanswered: 0 },
    { region: 'North', asked: 1, unanswered: 0 },
  ])
})

test('sorts by unanswered, then asked since the update, then order of topics', () => {
  const before = summer('2022-08-08', '12:00')
  const order = countsOf([
    asked({ topic: 'other', state: 'answered' }),
    asked({ topic: 'who_pays', state: 'answered' }),
    asked({ topic: 'late_notice', state: 'answered', askedAt: before }),
    asked({ topic: 'late_notice', state: 'answered', askedAt: before }),
    asked({ topic: 'cap_meaning' }),
    asked({ topic: 'restart', askedAt: before }),
    asked({ topic: 'restart', askedAt: before }),
  ])
  expect(order.map(({ topic }) => topic)).toEqual(['restart', 'cap_meaning', 'who_pays', 'other', 'late_notice'])
})
