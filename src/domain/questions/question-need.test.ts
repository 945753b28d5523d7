import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byUrgency, isRunningOut, type Need, needsOf, RUNS_OUT_URGENCY, storeUrgency } from './question-need.ts'
import { STORE_SUMMARY_KINDS } from '../status/store-summary.ts'
import { summer } from '../testing/facts.ts'
import { MINUTE, plus } from '../time/instant.ts'

const NOW = summer('2022-08-09', '12:00')
const asked = (text: string, time = '11:59') => {
  const messages = [{ id: 'm', from: 'store' as const, text, at: NOW, by: null }]
  return { askedAt: summer('2022-08-09', time), runsOut: isRunningOut({ topic: 'restart', messages }) }
}
const CALM = { summaryKind: 'on_schedule', overdue: false } as const

test.each<[string, string, string[]]>([
  ['runs out', 'We are running out of everything', ['runs_out']],
  ['runs out, in French', 'Nous sommes en rupture de stock', ['runs_out']],
  ['runs out, with accents', 'Le stock épuisé ne sert à rien', ['runs_out']],
  ['does not run out', 'When do deliveries restart?', []],
])('a store that %s', (_, text, needs) => expect(needsOf(asked(text), CALM, NOW)).toEqual(needs))

test('only the store’s own words count, and its topic', () => {
  const from = (who: 'support' | 'note') => [{ id: 'm', from: who, text: 'Out of stock?', at: NOW, by: 'Ines' }]
  expect(isRunningOut({ topic: 'restart', messages: from('support') })).toBe(false)
  expect(isRunningOut({ topic: 'restart', messages: from('note') })).toBe(false)
  expect(isRunningOut({ topic: 'stock_cover', messages: [] })).toBe(true)
})

test('a lapsed promise, a held delivery and a long wait count', () => {
  expect(needsOf(asked('When?', '08:00'), { summaryKind: 'paused', overdue: true }, NOW)).toEqual([
    'overdue',
    'held',
    'long',
  ])
  expect(needsOf(asked('When?', '08:01'), CALM, NOW)).toEqual([])
})

test('sorts by urgency, then by the longest wait, then by id', () => {
  const queue = [
    { id: 'late', urgency: 0, askedAt: summer('2022-08-09', '11:00') },
    { id: 'early', urgency: 0, askedAt: summer('2022-08-09', '10:00') },
    { id: 'empty', urgency: 4, askedAt: summer('2022-08-09', '11:30') },
    { id: 'held', urgency: 3, askedAt: summer('2022-08-09', '07:30') },
    { id: 'earlier', urgency: 0, askedAt: summer('2022-08-09', '10:00') },
  ]
  expect(queue.sort(byUrgency).map(({ id }) => id)).toEqual(['empty', 'held', 'earlier', 'early', 'late'])
})

/** The rule: each need weighs more than all that come after it, and of equal questions the longest wait comes first. */
const WEIGHTS: Readonly<Record<Need, number>> = { runs_out: 8, overdue: 4, held: 2, long: 1 }

test('the order by urgency is the order by all needs, the long wait included', () => {
  const question = fc.record({
    id: fc.stringMatching(/^[0-9a-f]{4}$/),
    runsOut: fc.boolean(),
    minutes: fc.integer({ min: 0, max: 600 }),
    store: fc.record({ summaryKind: fc.constantFrom(...STORE_SUMMARY_KINDS), overdue: fc.boolean() }),
  })
  fc.assert(
    fc.property(fc.uniqueArray(question, { selector: ({ id }) => id, maxLength: 30 }), (drawn) => {
      const all = drawn.map(({ id, runsOut, minutes, store }) => {
        const askedAt = plus(NOW, -minutes * MINUTE)
        const weight = needsOf({ runsOut, askedAt }, store, NOW).reduce((sum, need) => sum + WEIGHTS[need], 0)
        return { id, askedAt, weight, urgency: (runsOut ? RUNS_OUT_URGENCY : 0) + storeUrgency(store) }
      })
      const witness = all.toSorted(
        (a, b) => b.weight - a.weight || a.askedAt.localeCompare(b.askedAt) || (a.id < b.id ? -1 : 1),
      )
      expect(all.toSorted(byUrgency).map(({ id }) => id)).toEqual(witness.map(({ id }) => id))
    }),
  )
})
