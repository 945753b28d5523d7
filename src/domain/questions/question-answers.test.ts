import { describe, expect, test } from 'vitest'
import { storeStatusView } from '../../api/status/store-status-view.ts'
import { august2022 } from '../../scenario/august-2022.ts'
import { networkAt } from '../../scenario/network-at.ts'
import { day } from '../time/day.ts'
import { instant } from '../time/instant.ts'
import type { Answer } from './question-answer.ts'
import { answersFor } from './question-answers.ts'
import type { QuestionFacts } from './question-facts.ts'
import { type Topic, TOPICS } from './question-topic.ts'
import { storeStatusOf } from '../status/store-status.ts'
import { appointment } from '../testing/orders.ts'

const scenario = august2022()
type Part = keyof typeof scenario.storyStores

/** The facts of a story store, as its page gets them. */
function factsAt(part: Part, at: string): QuestionFacts {
  const now = instant(at)
  const store = scenario.stores.find(({ id }) => id === scenario.storyStores[part])
  if (store === undefined) throw new Error(`no store ${part}`)
  const orders = scenario.orders.filter(({ order }) => order.storeId === store.id)
  return storeStatusView(storeStatusOf(store, orders, networkAt(scenario, now), []), scenario.network, [], now)
}

const STORES: Readonly<Record<Part, number>> = { inQueue: 1, inProcess: 24, deliveredBefore: 24 }

function answer(topic: Topic, facts: QuestionFacts, stores = 1): Answer {
  const found = answersFor(facts, stores).find((each) => each.topic === topic)
  if (found === undefined) throw new Error(`no answer to ${topic}`)
  return found
}

const statementKinds = ({ statements }: Answer): string[] =>
  statements.map((each) => (each.kind === 'plain' ? each.says : each.kind))

const numbersOf = (answers: readonly Answer[], holds: (answer: Answer) => boolean): string =>
  answers.flatMap((each, index) => (holds(each) ? [index + 1] : [])).join(' ')

const FRIDAY = '2022-08-05T23:00:00-04:00'
const MORNING = '2022-08-09T09:00:00-04:00'
const CAP = '2022-08-11T12:00:00-04:00'
const HUNDREDS = '2022-08-12T12:00:00-04:00'
const NORMAL = '2022-08-18T12:00:00-04:00'
const SEPTEMBER = '2022-09-01T12:00:00-04:00'
const OCTOBER = '2022-10-01T00:00:00-04:00'

// By their numbers in docs/retailer-questions.md: not known yet; not held; relevant.
test.each<[Part, string, string, string, string]>([
  ['inQueue', FRIDAY, '', '6 10 13', ''],
  ['inQueue', MORNING, '1 3 4 10 14', '2 6 13', '1 2 3 4 5 6 8 10 11 17'],
  ['inQueue', CAP, '4 10 12', '2 6 13', '1 2 3 4 5 8 10 11 12 15 17'],
  ['inQueue', HUNDREDS, '4 10', '2 6 13', '1 2 3 4 8 10 11 12 15 17'],
  ['inQueue', NORMAL, '10', '2 6 13', '2 10 11 12 14 15'],
  ['inQueue', SEPTEMBER, '8 12 15', '6 10 13', '11'],
  ['inQueue', OCTOBER, '8 12 15', '6 10 13', '11'],
  ['inProcess', FRIDAY, '9', '6 10 13', '9'],
  ['inProcess', MORNING, '1 3 4 9 10 14', '2 6 13', '1 2 3 4 5 6 7 8 9 10 11 17'],
  ['inProcess', CAP, '9 10 12', '2 6 13', '1 2 3 4 7 8 9 10 11 12 15 17'],
  ['inProcess', HUNDREDS, '4 10', '2 6 13', '1 2 3 4 5 7 8 10 11 12 15 17'],
  ['inProcess', NORMAL, '10', '2 6 13', '2 10 11 12 14 15'],
  ['inProcess', SEPTEMBER, '8 12 15', '6 10 13', '11'],
  ['inProcess', OCTOBER, '8 12 15', '6 10 13', '11'],
  ['deliveredBefore', FRIDAY, '', '6 10 13', ''],
  ['deliveredBefore', MORNING, '1 3 10 14', '2 6 13', '2 3 6 7 8 10 11 17'],
  ['deliveredBefore', CAP, '4 10 12', '2 6 13', '1 2 3 4 5 7 8 10 11 12 15 17'],
  ['deliveredBefore', HUNDREDS, '4 10', '2 6 13', '1 2 3 4 5 7 8 10 11 12 15 17'],
  ['deliveredBefore', NORMAL, '10', '2 6 13', '2 10 11 12 14 15'],
  ['deliveredBefore', SEPTEMBER, '8 12 15', '6 10 13', '11'],
  ['deliveredBefore', OCTOBER, '8 12 15', '6 10 13', ''],
])('%s at %s', (part, at, notKnownYet, notHeld, isRelevant) => {
  const answers = answersFor(factsAt(part, at), STORES[part])
  expect(answers.map(({ topic }) => topic)).toEqual(TOPICS)
  expect(answers.filter(({ statements, sources }) => statements.length === 0 || sources.length === 0)).toEqual([])
  expect([
    numbersOf(answers, ({ state }) => state === 'not_known_yet'),
    numbersOf(answers, ({ state }) => state === 'not_held'),
    numbersOf(answers, (each) => each.isRelevant),
  ]).toEqual([notKnownYet, notHeld, isRelevant])
})

describe('only answers that are not known yet end with the next update', () => {
  test.each([FRIDAY, MORNING, CAP, HUNDREDS, NORMAL, SEPTEMBER, OCTOBER])('%s', (at) => {
    for (const part of ['inQueue', 'inProcess', 'deliveredBefore'] as const) {
      const wrong = answersFor(factsAt(part, at), STORES[part]).filter((each) => {
        const [last, ...others] = statementKinds(each).toReversed()
        const isLast = last === 'next_update'
        return isLast !== (each.state === 'not_known_yet') || others.includes('next_update')
      })
      expect(wrong).toEqual([])
    }
  })

  const promised = (facts: QuestionFacts) => answer('restart', facts).statements.at(-1)

  test('a lapsed promise is overdue', () => {
    expect(promised(factsAt('inQueue', MORNING))).toMatchObject({ promise: { overdue: false }, open: true })
    expect(promised(factsAt('inQueue', '2022-08-10T00:00:01-04:00'))).toMatchObject({
      promise: { overdue: true },
    })
  })

  test('no promise exists on the night of 8 August', () => {
    expect(promised(factsAt('inQueue', '2022-08-08T22:49:00-04:00'))).toEqual({
      kind: 'next_update',
      promise: null,
      open: true,
    })
  })
})

describe('2: updates published after the day on which they took effect', () => {
  test.each([
    [FRIDAY, []],
    ['2022-08-06T10:00:00-04:00', [1]],
    ['2022-08-08T22:48:59-04:00', [1]],
    ['2022-08-08T22:49:00-04:00', [1, 3]],
    [CAP, [1, 3]],
    [SEPTEMBER, []],
  ])('%s: days late %j', (at, days) => {
    const { statements } = answer('late_notice', factsAt('inQueue', at))
    expect(statements.flatMap((each) => (each.kind === 'late_notice' ? [each.days] : []))).toEqual(days)
  })

  test('no update counts as late when none was', () => {
    const facts = factsAt('inQueue', MORNING)
    const incidents = facts.incidents.map((each) => ({
      ...each,
      updates: each.updates.map((update) => ({ ...update, effectiveOn: null })),
    }))
    expect(statementKinds(answer('late_notice', { ...facts, incidents }))).toEqual(['notice_at_once'])
  })
})

describe('3: the answer names a restart day only when one was published', () => {
  const paused = factsAt('inQueue', MORNING)

  test('not published', () => {
    expect(answer('restart', paused).statements).toContainEqual({ kind: 'pause', until: null })
  })

  test('published', () => {
    const until = day('2022-08-12')
    const orders = paused.orders.map((order) =>
      order.outlook.kind === 'paused' ? { ...order, outlook: { ...order.outlook, until } } : order,
    )
    const { state, statements } = answer('restart', { ...paused, orders })
    expect(state).toBe('known')
    expect(statements).toContainEqual({ kind: 'pause', until })
  })

  test('a store with nothing waiting is referred to the notice', () => {
    expect(statementKinds(answer('restart', factsAt('deliveredBefore', MORNING)))).toContain('pause_in_notice')
  })
})

describe('8: an order keeps its position unless a policy cancels it', () => {
  const facts = factsAt('inQueue', MORNING)
  test.each([
    ['held', true],
    ['cancelled', false],
    ['resubmit', false],
  ] as const)('%s', (policy, kept) => {
    const changed: QuestionFacts = { ...facts, policies: [{ policy, state: 'active' }] }
    expect(statementKinds(answer('order_again', changed)).includes('position_kept')).toBe(kept)
    expect(statementKinds(answer('queue_position', changed)).includes('position_kept')).toBe(kept)
    expect(statementKinds(answer('will_it_come', changed)).includes('not_cancelled')).toBe(kept)
  })
})

describe('9: missing items', () => {
  const at = instant('2022-08-11T14:00:00-04:00')
  const withShort = (short: number | null): QuestionFacts => ({
    ...factsAt('inQueue', CAP),
    orders: [
      {
        id: 'order',
        number: 'SO000000001',
        planned: appointment('2022-08-08'),
        cases: 30,
        outlook: { kind: 'delivered', at, partly: false, short },
      },
    ],
  })
  test.each([
    [null, 'not_known_yet', ['delivered', 'charged_for_shipped', 'next_update']],
    [0, 'known', ['delivered']],
    [3, 'not_known_yet', ['delivered', 'charged_for_shipped', 'missing_later_unknown', 'next_update']],
  ] as const)('%s cases short', (short, state, statements) => {
    const given = answer('missing_items', withShort(short))
    expect(given.state).toBe(state)
    expect(statementKinds(given)).toEqual(statements)
  })

  test('14: the same delivery came three days late', () => {
    expect(answer('called_normal', withShort(0)).statements).toContainEqual({
      kind: 'came_late',
      number: 'SO000000001',
      days: 3,
    })
  })
})

describe('12: night deliveries', () => {
  test.each([
    [MORNING, null],
    [CAP, ['possible', null]],
    [HUNDREDS, ['no', 'possible']],
    [OCTOBER, ['no', 'possible']],
  ])('%s', (at, nights) => {
    const [night] = answer('night_delivery', factsAt('inQueue', at)).statements.flatMap((each) =>
      each.kind === 'night' ? [[each.window.overnight, each.window.was?.overnight ?? null]] : [],
    )
    expect(night ?? null).toEqual(nights)
  })
})

describe('15: the ordering limit', () => {
  test.each([
    [MORNING, ['no_cap']],
    [CAP, ['cap']],
    [SEPTEMBER, ['cap_unknown', 'next_update']],
  ])('%s', (at, statements) => {
    expect(statementKinds(answer('cap_meaning', factsAt('inQueue', at)))).toEqual(statements)
  })

  test('an upcoming limit does not apply today', () => {
    const facts = factsAt('inQueue', CAP)
    const caps = facts.caps.map((cap) => ({ ...cap, state: 'upcoming' as const }))
    expect(statementKinds(answer('cap_meaning', { ...facts, caps }))).toEqual(['no_cap', 'cap_ahead'])
  })
})
