import { expect, test } from 'vitest'
import type { QuestionMessage, QuestionState } from './asked-question.ts'
import { answeringUpdate, isInHand, type MatterEnd, stateWith } from './matter.ts'
import { anUpdate, aStore, PUBLISHED, summer } from './testing/facts.ts'

const update = anUpdate('u')
const store = aStore('a', 'Toronto')
const NOBODY = { declinedUpdateId: null }
const published: MatterEnd = { id: 'm', open: false, updateId: 'u' }
const [BEFORE, AFTER] = [summer('2022-08-08', '22:48'), summer('2022-08-08', '22:50')]
const toNorth = anUpdate('u', { scope: { kind: 'regions', regions: ['North'] } })

test.each<[string, Parameters<typeof answeringUpdate>, boolean]>([
  ['published', [NOBODY, published, store, [update], PUBLISHED], true],
  ['yet to show', [NOBODY, published, store, [update], BEFORE], false],
  ['withdrawn', [NOBODY, published, store, [], AFTER], false],
  ['a draft still', [NOBODY, { id: 'm', open: true, updateId: null }, store, [update], AFTER], false],
  ['of no matter', [NOBODY, undefined, store, [update], AFTER], false],
  ['to others', [NOBODY, published, store, [toNorth], AFTER], false],
  ['to its region', [NOBODY, published, aStore('b', 'North'), [toNorth], AFTER], true],
  ['declined by it', [{ declinedUpdateId: 'u' }, published, store, [update], AFTER], false],
  ['after another was declined', [{ declinedUpdateId: 'x' }, published, store, [update], AFTER], true],
])('an update that is %s', (_, given, expected) => {
  expect(answeringUpdate(...given)).toBe(expected ? given[3][0] : null)
})

test.each<[string, MatterEnd | undefined, boolean]>([
  ['no matter', undefined, false],
  ['a draft', { id: 'm', open: true, updateId: null }, true],
  ['a draft that was thrown away', { id: 'm', open: false, updateId: null }, false],
  ['an update that is to show', published, true],
  ['an update that was withdrawn', { ...published, updateId: 'x' }, false],
])('operations has %s in hand', (_, matter, expected) => {
  expect(isInHand(matter, [update], BEFORE)).toBe(expected)
})

test('an update that has shown is not in hand any more', () => {
  expect(isInHand(published, [update], PUBLISHED)).toBe(false)
})

const says = (from: QuestionMessage['from'], at = AFTER) => ({ id: from, from, text: '', at, by: null })

test.each<[QuestionState, readonly QuestionMessage[], QuestionState]>([
  ['new', [says('store', BEFORE)], 'answered'],
  ['claimed', [says('support')], 'answered'],
  ['answered', [], 'answered'],
  ['closed', [], 'closed'],
  ['waiting', [says('support', BEFORE), says('note')], 'answered'],
  ['waiting', [says('support')], 'waiting'],
])('%s, with what was said, becomes %j', (state, messages, expected) => {
  expect(stateWith({ state, messages }, update)).toBe(expected)
  expect(stateWith({ state, messages }, null)).toBe(state)
})
