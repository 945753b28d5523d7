import { expect, test } from 'vitest'
import { day } from '../time/day.ts'
import { type StoreHistory, timelineOf, type TimelineQuestion } from './store-timeline.ts'
import { both, summer } from '../testing/facts.ts'

const at = (time: string) => summer('2022-08-09', time)
const NOW = at('12:00')
const NOTHING: StoreHistory = { updates: [], receipts: [], accesses: [], orders: [], waivers: [] }
const UPDATE = { id: 'u', publishedAt: at('08:00'), precision: 'minute', headline: both('Paused') } as const
const ORDER = {
  id: 'o',
  number: 'SO1',
  placedAt: at('07:00'),
  events: [{ id: 'e', kind: 'held' as const, at: at('09:00'), isRevoked: false }],
}
const USE = { orderId: 'o', orderNumber: 'SO1', on: day('2022-08-08') }
const message = (id: string, from: 'store' | 'support' | 'note', time: string) => ({
  id,
  from,
  text: `${id} text`,
  at: at(time),
  by: from === 'store' ? null : 'Tomas',
})
const QUESTION: TimelineQuestion = {
  id: 'q',
  topic: 'other',
  closedAt: null,
  messages: [message('m1', 'store', '09:00'), message('m2', 'note', '09:30'), message('m3', 'support', '10:00')],
  earlierMessages: 0,
}

function entriesOf(history: Partial<StoreHistory>, questions: readonly TimelineQuestion[] = []): string[] {
  return timelineOf({ ...NOTHING, ...history }, questions, NOW).map((each) => {
    switch (each.kind) {
      case 'update':
        return `update ${each.headline.en} ${each.precision}`
      case 'receipt':
        return `${each.received} ${each.headline?.en ?? '?'}`
      case 'order':
        return `${each.number} ${each.event}${each.isRevoked ? ' (revoked)' : ''}`
      case 'waiver':
        return `${each.fee} ${each.number} ${each.reversal?.en ?? 'used'} ${each.precision}`
      case 'question':
        return `${each.event} ${each.text ?? '-'} ${each.by ?? '-'}`
      case 'access':
        return `${each.role} ${each.reason}`
    }
  })
}

test.each<[string, Partial<StoreHistory>, readonly TimelineQuestion[], string[]]>([
  ['an empty history', {}, [], []],
  ['an update', { updates: [UPDATE] }, [], ['update Paused minute']],
  ['an update with a day and no time', { updates: [{ ...UPDATE, precision: 'day' }] }, [], ['update Paused day']],
  [
    'an update and its receipts as separate entries',
    {
      updates: [UPDATE],
      receipts: [
        { id: 'r1', updateId: 'u', kind: 'viewed', at: at('08:30') },
        { id: 'r2', updateId: 'u', kind: 'acknowledged', at: at('08:40') },
      ],
    },
    [],
    ['acknowledged Paused', 'viewed Paused', 'update Paused minute'],
  ],
  [
    'a receipt of an unlisted update',
    { receipts: [{ id: 'r', updateId: 'x', kind: 'viewed', at: at('08:30') }] },
    [],
    ['viewed ?'],
  ],
  ['an order with its events', { orders: [ORDER] }, [], ['SO1 held', 'SO1 placed']],
  [
    'an event that was taken back stays, and says so',
    { orders: [{ ...ORDER, events: [{ id: 'e', kind: 'delivered', at: at('09:00'), isRevoked: true }] }] },
    [],
    ['SO1 delivered (revoked)', 'SO1 placed'],
  ],
  [
    'an event in the future, which is left out',
    { orders: [{ ...ORDER, events: [{ id: 'e', kind: 'delivered', at: at('12:01'), isRevoked: false }] }] },
    [],
    ['SO1 placed'],
  ],
  [
    'an event at this instant',
    { orders: [{ ...ORDER, events: [{ id: 'e', kind: 'delivered', at: NOW, isRevoked: false }] }] },
    [],
    ['SO1 delivered', 'SO1 placed'],
  ],
  [
    'a use of a waiver',
    { waivers: [{ id: 'w', fee: 'emergency_order', uses: [USE], reversed: [] }] },
    [],
    ['emergency_order SO1 used day'],
  ],
  [
    'a reversed use of a waiver, after the use itself',
    {
      waivers: [
        {
          id: 'w',
          fee: 'delivery',
          uses: [],
          reversed: [{ ...USE, reversedOn: day('2022-08-09'), reason: both('By mistake') }],
        },
      ],
    },
    [],
    ['delivery SO1 By mistake day', 'delivery SO1 used day'],
  ],
  [
    'a question with its note and its reply',
    {},
    [QUESTION],
    ['support m3 text Tomas', 'note m2 text Tomas', 'asked m1 text -'],
  ],
  [
    'the newest messages of a question, without the one that asked',
    {},
    [{ ...QUESTION, messages: [message('m9', 'store', '09:00')], earlierMessages: 2 }],
    ['store m9 text -'],
  ],
  [
    'a question that was closed',
    {},
    [{ ...QUESTION, closedAt: at('11:00'), messages: QUESTION.messages.slice(0, 1) }],
    ['closed - -', 'asked m1 text -'],
  ],
  [
    'accesses, by role and reason',
    {
      accesses: [
        { id: 'l1', at: at('08:00'), role: 'support', reason: 'Call' },
        { id: 'l2', at: at('09:00'), role: 'operations', reason: 'Order' },
      ],
    },
    [],
    ['operations Order', 'support Call'],
  ],
  [
    'all kinds of entries, newest first',
    {
      updates: [UPDATE],
      orders: [ORDER],
      accesses: [{ id: 'l', at: at('11:00'), role: 'support', reason: 'Call' }],
    },
    [QUESTION],
    [
      'support Call',
      'support m3 text Tomas',
      'note m2 text Tomas',
      'asked m1 text -',
      'SO1 held',
      'update Paused minute',
      'SO1 placed',
    ],
  ],
])('%s', (_, history, questions, expected) => {
  expect(entriesOf(history, questions)).toEqual(expected)
})

test('every entry has a unique id', () => {
  const reversed = [{ ...USE, reversedOn: day('2022-08-09'), reason: both('x') }]
  const waivers = [{ id: 'w', fee: 'delivery', uses: [{ ...USE, orderId: 'p' }], reversed } as const]
  const closed = { ...QUESTION, closedAt: at('11:00') }
  // One reply to a topic has the same id in each of its questions.
  const other = { ...QUESTION, id: 'p' }
  const all = timelineOf({ ...NOTHING, updates: [UPDATE], orders: [ORDER], waivers }, [closed, other], NOW)
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
})
