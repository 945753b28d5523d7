import { expect, test } from 'vitest'
import { byNeed, needsOf } from './question-need.ts'
import { summer } from '../testing/facts.ts'

const NOW = summer('2022-08-09', '12:00')
const asked = (text: string, time = '11:59') => ({
  topic: 'restart' as const,
  state: 'new' as const,
  askedAt: summer('2022-08-09', time),
  messages: [{ id: 'm', from: 'store' as const, text, at: NOW, by: null }],
})
const CALM = { summaryKind: 'on_schedule', overdue: false } as const

test.each<[string, string, string[]]>([
  ['runs out', 'We are running out of everything', ['runs_out']],
  ['runs out, in French', 'Nous sommes en rupture de stock', ['runs_out']],
  ['runs out, with accents', 'Le stock épuisé ne sert à rien', ['runs_out']],
  ['does not run out', 'When do deliveries restart?', []],
])('a store that %s', (_, text, needs) => expect(needsOf(asked(text), CALM, NOW)).toEqual(needs))

test('a lapsed promise, a held delivery and a long wait count', () => {
  expect(needsOf(asked('When?', '08:00'), { summaryKind: 'paused', overdue: true }, NOW)).toEqual([
    'overdue',
    'held',
    'long',
  ])
  expect(needsOf(asked('When?', '08:01'), CALM, NOW)).toEqual([])
})

test('sorts by need, then by the longest wait', () => {
  const queue = [
    { id: 'late', needs: [], askedAt: summer('2022-08-09', '11:00') },
    { id: 'early', needs: [], askedAt: summer('2022-08-09', '10:00') },
    { id: 'empty', needs: ['runs_out'] as const, askedAt: summer('2022-08-09', '11:30') },
    { id: 'held', needs: ['held', 'overdue', 'long'] as const, askedAt: summer('2022-08-09', '07:30') },
  ]
  expect(queue.sort(byNeed).map(({ id }) => id)).toEqual(['empty', 'held', 'early', 'late'])
})
