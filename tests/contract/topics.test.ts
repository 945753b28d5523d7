import { beforeEach, expect, test } from 'vitest'
import { MOST_MESSAGES } from '../../src/domain/questions/asked-question.ts'
import { askingAt, BOTH } from './asking.ts'
import { expectProblem } from './ask.ts'
import { REQUEST, publish } from './publish-requests.ts'
import { openTestHost, scenario, type TestHost } from './test-host.ts'

const { inQueue, inProcess, deliveredBefore } = scenario.storyStores
const FRENCH = 'Quand les livraisons vont-elles reprendre? Nous manquons de tout.'
let subject: TestHost
let at: ReturnType<typeof askingAt>

beforeEach(() => {
  subject = openTestHost()
  at = askingAt(subject)
})

interface Replied {
  readonly id: string
  readonly results: readonly {
    readonly questionId: string
    readonly store: string
    readonly outcome: string
  }[]
}
const replied = async (response: Response): Promise<Replied> => {
  expect(response.status).toBe(200)
  return (await response.json()) as Replied
}
const outcomes = async (response: Response) =>
  Object.fromEntries((await replied(response)).results.map(({ questionId, outcome }) => [questionId, outcome]))
const nameOf = (storeId: string) => scenario.stores.find(({ id }) => id === storeId)?.name
const lastOf = async (id: string) => (await at.shown(id)).messages.at(-1)

test('topics are counted by day and region since the last update, most unanswered first', async () => {
  expect(await at.topics()).toEqual([])
  await at.ask(inQueue, 'who_pays', 'Who pays?')
  const first = await at.ask(inQueue)
  await publish(subject.as('ops'), REQUEST)
  subject.pass(1)
  const second = await at.ask(inProcess, 'restart', FRENCH)
  const [restart, whoPays, ...none] = await at.topics()
  expect(none).toEqual([])
  const region = scenario.stores.find(({ id }) => id === inProcess)?.region
  expect(restart).toMatchObject({
    topic: 'restart',
    asked: 2,
    sinceUpdate: 1,
    unanswered: 2,
    stores: 2,
    escalation: null,
    questions: [
      { id: first.id, storeId: inQueue, language: 'en', owner: null },
      { id: second.id, storeId: inProcess, language: 'fr', owner: null },
    ],
  })
  expect(restart?.regions.find((each) => each.region === region)).toEqual({ region, asked: 1, unanswered: 1 })
  expect(whoPays).toMatchObject({ topic: 'who_pays', sinceUpdate: 0, questions: [{ language: null }] })
  expect(subject.failures).toEqual([])
})

test('one text replies to all questions of a topic, in the language of each or in both', async () => {
  const english = await at.ask(inQueue)
  const french = await at.ask(inProcess, 'restart', FRENCH)
  const either = await at.ask(deliveredBefore, 'restart', 'Jeudi? Thursday?')
  const { id, results } = await replied(await at.reply([english.id, french.id, either.id]))
  expect(results.map(({ outcome }) => outcome)).toEqual(['answered', 'answered', 'answered'])
  expect(new Set(results.map(({ store }) => store))).toEqual(new Set([inQueue, inProcess, deliveredBefore].map(nameOf)))
  const by = scenario.personas.support.name
  expect(await at.shown(english.id)).toMatchObject({ state: 'answered', owner: { mine: true }, version: 2 })
  expect(await lastOf(english.id)).toMatchObject({ id, from: 'support', text: BOTH.en, by })
  expect(await lastOf(french.id)).toMatchObject({ text: BOTH.fr })
  expect(await lastOf(either.id)).toMatchObject({ text: 'On Thursday.\n\n———\n\nJeudi.' })
  expect(await at.own(inQueue)).toMatchObject([{ state: 'answered', messages: [{}, { text: BOTH.en }] }])
  expect(await at.topics()).toMatchObject([{ unanswered: 0, stores: 0, questions: [] }])
})

test('questions answered or closed meanwhile are reported and left unchanged', async () => {
  const [open, closed, answered] = [await at.ask(inQueue), await at.ask(inProcess), await at.ask(inProcess)]
  await at.close(inProcess, closed.id)
  await at.doTo(answered.id, { kind: 'claim' })
  await at.doTo(answered.id, { kind: 'reply', text: 'Soon.' })
  const gone = 'f'.repeat(32)
  const all = [open.id, closed.id, answered.id, gone, open.id]
  expect(await outcomes(await at.reply(all))).toEqual({
    [open.id]: 'answered',
    [closed.id]: 'closed',
    [answered.id]: 'changed',
    [gone]: 'closed',
  })
  expect((await at.shown(closed.id)).messages).toHaveLength(1)
  expect(await lastOf(answered.id)).toMatchObject({ text: 'Soon.' })
  // A repeated call without a key replies to no question twice.
  expect(await outcomes(await at.reply(all))).toMatchObject({ [open.id]: 'changed' })
  expect((await at.shown(open.id)).messages).toHaveLength(2)
})

test('a question with the most messages of support is reported, with what to do', async () => {
  const { id } = await at.ask(inQueue)
  await at.doTo(id, { kind: 'claim' })
  for (let sent = 0; sent < MOST_MESSAGES; sent++) {
    expect((await at.doTo(id, { kind: 'reply', text: 'Soon.' })).status).toBe(200)
  }
  await at.say(inQueue, id, 'Still asking.')
  await expectProblem(await at.doTo(id, { kind: 'reply', text: 'Once more.' }), 422, 'question-full')
  expect(await outcomes(await at.reply([id]))).toEqual({ [id]: 'full' })
  expect((await at.shown(id)).messages.filter(({ from }) => from === 'support')).toHaveLength(MOST_MESSAGES)
  expect((await at.doTo(id, { kind: 'close' })).status).toBe(200)
})

test('with an Idempotency-Key a repeated call returns the same result and does nothing more', async () => {
  const { id } = await at.ask(inQueue)
  const other = await at.ask(inProcess)
  await at.doTo(other.id, { kind: 'claim' })
  await at.doTo(other.id, { kind: 'reply', text: 'Soon.' })
  const key = { 'idempotency-key': 'a' }
  const first = await replied(await at.reply([id, other.id], key))
  // The other question could be answered now, but a repeated call returns the first result.
  await at.say(inProcess, other.id, 'I still ask.')
  expect(await replied(await at.reply([id, other.id], key))).toEqual(first)
  expect(first.results.map(({ outcome }) => outcome).sort()).toEqual(['answered', 'changed'])
  expect((await at.shown(id)).messages).toHaveLength(2)
  expect(await lastOf(other.id)).toMatchObject({ text: 'I still ask.' })
  await expectProblem(await at.reply([id], key), 422, 'key-reused')
})

test('each question gets one of many concurrent identical replies', async () => {
  const ids = [(await at.ask(inQueue)).id, (await at.ask(inProcess)).id]
  const all = await Promise.all(Array.from({ length: 6 }, () => at.reply(ids)))
  const outcomesOfAll = await Promise.all(all.map(outcomes))
  for (const id of ids) {
    expect(outcomesOfAll.filter((each) => each[id] === 'answered')).toHaveLength(1)
    expect(await at.shown(id)).toMatchObject({ state: 'answered', version: 2, messages: [{}, {}] })
  }
})

test.each([
  ['one missing language', { en: 'On Thursday.', fr: ' ' }, 'body.text.fr'],
  ['a phone number in French', { en: 'Soon.', fr: 'Appelez le 416-555-0199.' }, 'body.text.fr'],
  ['a phone number in English', { en: 'Call 416-555-0199.', fr: 'Bientôt.' }, 'body.text.en'],
  ['a variable in English', { en: 'Until {next_update}.', fr: 'Bientôt.' }, 'body.text.en'],
  ['a variable in French', { en: 'Soon.', fr: 'Voici\u00A0: {headline}.' }, 'body.text.fr'],
  ['too many characters in one language', { en: 'x'.repeat(2_001), fr: 'Bientôt.' }, 'body.text.en'],
])('a text with %s is rejected by field, and nothing is sent', async (_, text, field) => {
  const { id } = await at.ask(inQueue)
  expect(await expectProblem(await at.reply([id], {}, text), 422, 'invalid')).toEqual([field])
  expect(await at.shown(id)).toMatchObject({ state: 'new', version: 1 })
})

test('a reply in both languages fits the length limit of one message', async () => {
  const { id } = await at.ask(inQueue, 'restart', 'Jeudi? Thursday?')
  const text = { en: 'x'.repeat(2_000), fr: 'y'.repeat(2_000) }
  expect(await outcomes(await at.reply([id], {}, text))).toEqual({ [id]: 'answered' })
  expect((await lastOf(id))?.text.match(/[xy]/g)).toHaveLength(4_000)
})

test('a question of another topic is rejected together with the whole call', async () => {
  const [here, elsewhere] = [await at.ask(inQueue), await at.ask(inQueue, 'who_pays')]
  expect(await expectProblem(await at.reply([here.id, elsewhere.id]), 422, 'invalid')).toEqual(['body.questionIds'])
  expect(await expectProblem(await at.reply([]), 422, 'invalid')).toEqual(['body.questionIds'])
  expect(await at.shown(here.id)).toMatchObject({ state: 'new' })
})

test('the topic "other" can be neither escalated nor answered as one', async () => {
  await at.ask(inQueue, 'other')
  await expectProblem(await at.escalate('other'), 404, 'not-found')
  expect(await at.topics()).toMatchObject([{ topic: 'other', unanswered: 1, escalation: null }])
})
