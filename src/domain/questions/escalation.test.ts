import { expect, test } from 'vitest'
import type { QuestionMessage, QuestionState } from './asked-question.ts'
import type { Update } from '../incidents/incident.ts'
import { answeringUpdate, isInHand, type EscalationEnd, stateWith } from './escalation.ts'
import { anUpdate, aStore, both, PUBLISHED, summer } from '../testing/facts.ts'

const update = anUpdate('u')
const store = aStore('a', 'Toronto')
const NOBODY = { declinedUpdateId: null }
const published: EscalationEnd = { id: 'm', open: false, updateId: 'u' }
const [BEFORE, AFTER] = [summer('2022-08-08', '22:48'), summer('2022-08-08', '22:50')]
const toNorth = anUpdate('u', { scope: { kind: 'regions', regions: ['North'] } })

test.each<[string, Parameters<typeof answeringUpdate>, boolean]>([
  ['published', [NOBODY, published, store, [update], PUBLISHED], true],
  ['yet to show', [NOBODY, published, store, [update], BEFORE], false],
  ['withdrawn', [NOBODY, published, store, [], AFTER], false],
  ['a draft still', [NOBODY, { id: 'm', open: true, updateId: null }, store, [update], AFTER], false],
  ['of no escalation', [NOBODY, undefined, store, [update], AFTER], false],
  ['to others', [NOBODY, published, store, [toNorth], AFTER], false],
  ['to its region', [NOBODY, published, aStore('b', 'North'), [toNorth], AFTER], true],
  ['declined by it', [{ declinedUpdateId: 'u' }, published, store, [update], AFTER], false],
  ['after another was declined', [{ declinedUpdateId: 'x' }, published, store, [update], AFTER], true],
])('an update that is %s', (_, given, expected) => {
  expect(answeringUpdate(...given)).toBe(expected ? given[3][0] : null)
})

const corrects = (updateId: string) => ({ updateId, was: both('Noon'), now: both('Night') })
const later = (id: string, over: Partial<Update> = {}) =>
  anUpdate(id, { publishedAt: AFTER, corrects: corrects('u'), ...over })
const LAST = summer('2022-08-08', '22:55')
const again = anUpdate('w', { publishedAt: LAST, corrects: corrects('v') })
const DECLINED = { declinedUpdateId: 'u' }
const north = aStore('b', 'North')

test.each<[string, Parameters<typeof answeringUpdate>, string | null]>([
  ['its correction', [NOBODY, published, store, [update, later('v')], AFTER], 'v'],
  ['not one that is yet to show', [NOBODY, published, store, [update, later('v')], PUBLISHED], 'u'],
  ['the correction of its correction', [NOBODY, published, store, [again, later('v'), update], LAST], 'w'],
  ['the newest of two', [NOBODY, published, store, [update, later('x', { publishedAt: LAST }), later('v')], LAST], 'x'],
  [
    'the correction also where both are of one instant',
    [NOBODY, published, store, [later('v', { publishedAt: PUBLISHED }), update], AFTER],
    'v',
  ],
  ['what corrects the one that was declined', [DECLINED, published, store, [update, later('v')], AFTER], 'v'],
  [
    'nothing where the correction was declined',
    [{ declinedUpdateId: 'v' }, published, store, [update, later('v')], AFTER],
    null,
  ],
  [
    'a correction that reaches whom the wrong one missed',
    [NOBODY, published, store, [toNorth, later('v')], AFTER],
    'v',
  ],
  [
    'a correction to others, which reaches whoever was told wrong',
    [NOBODY, published, north, [toNorth, later('v', { scope: { kind: 'regions', regions: ['East'] } })], AFTER],
    'v',
  ],
  [
    'one of two that correct each other',
    [NOBODY, published, store, [{ ...update, corrects: corrects('v') }, later('v')], AFTER],
    'v',
  ],
  [
    'nothing of what corrects another',
    [NOBODY, published, store, [update, later('v', { corrects: corrects('x') })], AFTER],
    'u',
  ],
])('a question is answered by %s', (_, given, expected) => {
  expect(answeringUpdate(...given)?.id ?? null).toBe(expected)
})

test.each<[string, EscalationEnd | undefined, boolean]>([
  ['no escalation', undefined, false],
  ['a draft', { id: 'm', open: true, updateId: null }, true],
  ['a draft that was thrown away', { id: 'm', open: false, updateId: null }, false],
  ['an update that is to show', published, true],
  ['an update that was withdrawn', { ...published, updateId: 'x' }, false],
])('whether operations is working on %s', (_, escalation, expected) => {
  expect(isInHand(escalation, store, [update], BEFORE)).toBe(expected)
})

test('an escalation is finished when its update has shown, or does not concern the store', () => {
  expect(isInHand(published, store, [update], PUBLISHED)).toBe(false)
  expect(isInHand(published, store, [toNorth], BEFORE)).toBe(false)
  expect(isInHand(published, north, [toNorth], BEFORE)).toBe(true)
})

const says = (from: QuestionMessage['from'], at = AFTER) => ({ id: from, from, text: '', at, by: null })

test.each<[QuestionState, readonly QuestionMessage[], QuestionState]>([
  ['new', [says('store', BEFORE)], 'answered'],
  ['claimed', [says('support')], 'answered'],
  ['answered', [], 'answered'],
  ['closed', [], 'closed'],
  ['waiting', [says('support', BEFORE), says('note')], 'answered'],
  ['waiting', [says('support')], 'waiting'],
])('%s, after these messages, becomes %j', (state, messages, expected) => {
  expect(stateWith({ state, messages }, update)).toBe(expected)
  expect(stateWith({ state, messages }, null)).toBe(state)
})
