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
  ['scheduled', [NOBODY, published, store, [update], BEFORE], false],
  ['withdrawn', [NOBODY, published, store, [], AFTER], false],
  ['a draft', [NOBODY, { id: 'm', open: true, updateId: null }, store, [update], AFTER], false],
  ['without an escalation', [NOBODY, undefined, store, [update], AFTER], false],
  ['to another region', [NOBODY, published, store, [toNorth], AFTER], false],
  ['to the region of the store', [NOBODY, published, aStore('b', 'North'), [toNorth], AFTER], true],
  ['declined by the store', [{ declinedUpdateId: 'u' }, published, store, [update], AFTER], false],
  ['published after the store declined another', [{ declinedUpdateId: 'x' }, published, store, [update], AFTER], true],
])('whether a question is answered by an update: %s', (_, given, expected) => {
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
  ['the correction of its update', [NOBODY, published, store, [update, later('v')], AFTER], 'v'],
  ['its update while the correction is scheduled', [NOBODY, published, store, [update, later('v')], PUBLISHED], 'u'],
  ['the correction of the correction', [NOBODY, published, store, [again, later('v'), update], LAST], 'w'],
  [
    'the newest of two corrections',
    [NOBODY, published, store, [update, later('x', { publishedAt: LAST }), later('v')], LAST],
    'x',
  ],
  [
    'the correction, also if both have the same instant',
    [NOBODY, published, store, [later('v', { publishedAt: PUBLISHED }), update], AFTER],
    'v',
  ],
  ['the correction of a declined update', [DECLINED, published, store, [update, later('v')], AFTER], 'v'],
  [
    'nothing if the store declined the correction',
    [{ declinedUpdateId: 'v' }, published, store, [update, later('v')], AFTER],
    null,
  ],
  ['a correction to a store outside the first audience', [NOBODY, published, store, [toNorth, later('v')], AFTER], 'v'],
  [
    'a correction to another region, which includes the first audience',
    [NOBODY, published, north, [toNorth, later('v', { scope: { kind: 'regions', regions: ['East'] } })], AFTER],
    'v',
  ],
  [
    'one of two updates that correct each other',
    [NOBODY, published, store, [{ ...update, corrects: corrects('v') }, later('v')], AFTER],
    'v',
  ],
  [
    'its update and not the correction of another',
    [NOBODY, published, store, [update, later('v', { corrects: corrects('x') })], AFTER],
    'u',
  ],
])('a question is answered by %s', (_, given, expected) => {
  expect(answeringUpdate(...given)?.id ?? null).toBe(expected)
})

test.each<[string, EscalationEnd | undefined, boolean]>([
  ['no escalation', undefined, false],
  ['a draft', { id: 'm', open: true, updateId: null }, true],
  ['a deleted draft', { id: 'm', open: false, updateId: null }, false],
  ['a scheduled update', published, true],
  ['a withdrawn update', { ...published, updateId: 'x' }, false],
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
])('%s with the messages %j becomes %s', (state, messages, expected) => {
  expect(stateWith({ state, messages }, update)).toBe(expected)
  expect(stateWith({ state, messages }, null)).toBe(state)
})
