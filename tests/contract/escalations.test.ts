import { beforeEach, expect, test } from 'vitest'
import { askingAt } from './asking.ts'
import { expectProblem, read, sending } from './ask.ts'
import { listen } from './event-reader.ts'
import { REQUEST, type Published, UPDATE } from './publish-requests.ts'
import { type Fetch, openTestHost, scenario, type TestHost } from './test-host.ts'

const { inQueue, inProcess, deliveredBefore } = scenario.storyStores
const DRAFTS = '/api/operations/drafts'
const HOUR = 3_600_000
let subject: TestHost
let at: ReturnType<typeof askingAt>
let ops: Fetch

beforeEach(() => {
  subject = openTestHost()
  at = askingAt(subject)
  ops = subject.as('ops')
})

interface Draft {
  readonly id: string
  readonly title: string
  readonly asked: { readonly topic: string; readonly stores: number } | null
}
const drafts = async () => (await read<{ drafts: Draft[] }>(ops, DRAFTS)).drafts
const draft = async (): Promise<Draft> => {
  const [only, ...others] = await drafts()
  if (only === undefined || others.length > 0) throw new Error(`${others.length + 1} drafts`)
  return only
}
const questionsOf = (id: string) => read<{ questions: unknown[] }>(ops, `${DRAFTS}/${id}/questions`)
const publishDraft = async (draftId: string, over: object = {}, showAt: string | null = null) => {
  const publishRequest = { ...REQUEST, update: { ...UPDATE, ...over }, showAt }
  const sent = sending('POST', { publishRequest, confirmed: true, draftId })
  return read<Published>(ops, '/api/operations/publications', sent)
}
const brought = async () => {
  expect((await at.escalate()).status).toBe(200)
  return (await draft()).id
}
const named = (storeId: string) => scenario.stores.find(({ id }) => id === storeId) ?? never()
function never(): never {
  throw new Error('it is in the scenario')
}

test('escalating a topic creates one draft with its questions', async () => {
  await at.ask(inQueue)
  subject.pass(1)
  const french = await at.ask(inProcess, 'restart', 'Quand?')
  await at.say(inProcess, french.id, 'Nous n’avons plus rien.')
  await at.ask(inQueue, 'who_pays', 'Who pays?')
  expect(await (await at.escalate()).json()).toEqual({ topic: 'restart', stores: 2 })
  const { id, ...listed } = await draft()
  expect(listed).toMatchObject({
    title: '',
    asked: { topic: 'restart', stores: 2 },
    savedBy: scenario.personas.support.name,
    version: 1,
  })
  expect(await read(ops, `${DRAFTS}/${id}`)).toMatchObject({ content: '{"topic":"restart"}' })
  expect(await questionsOf(id)).toEqual({
    asked: { topic: 'restart', stores: 2 },
    questions: [
      {
        region: named(inQueue).region,
        askedAt: '2022-08-09T13:00:00.000Z',
        closed: false,
        messages: ['When do you restart? We are out of it.'],
      },
      {
        region: named(inProcess).region,
        askedAt: '2022-08-09T13:00:00.001Z',
        closed: false,
        messages: ['Quand?', 'Nous n’avons plus rien.'],
      },
    ],
  })
  expect(await at.topics()).toMatchObject([{ topic: 'restart', escalation: { stores: 2 } }, { escalation: null }])
  expect(subject.failures).toEqual([])
})

test('operations reads the messages, but not who asked or replied', async () => {
  const { id } = await at.ask(inQueue)
  await at.doTo(id, { kind: 'claim' })
  await at.doTo(id, { kind: 'note', text: 'A note of support.' })
  await at.doTo(id, { kind: 'ask_back', text: 'Which order is it?' })
  await at.doTo(id, { kind: 'escalate' })
  const text = JSON.stringify(await questionsOf((await draft()).id))
  const { name, licence, companyId } = named(inQueue)
  for (const secret of [inQueue, id, name, licence, companyId, 'note', 'Which order']) {
    expect(text).not.toContain(secret)
  }
  expect(text).toContain('When do you restart?')
})

test('concurrent escalations of a topic create one draft, and later questions join it', async () => {
  await at.ask(inQueue)
  const all = await Promise.all(Array.from({ length: 6 }, () => at.escalate()))
  expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
  const { id, asked } = await draft()
  expect(asked).toEqual({ topic: 'restart', stores: 1 })
  await at.ask(inQueue)
  await at.ask(inProcess)
  expect(await at.topics()).toMatchObject([{ escalation: { stores: 1, missing: 2 } }])
  await at.escalate()
  expect(await at.topics()).toMatchObject([{ escalation: { stores: 2, missing: 0 } }])
  expect(await draft()).toMatchObject({ id, asked: { stores: 2 } })
  expect((await questionsOf(id)).questions).toHaveLength(3)
})

test('escalating a question from its page adds it to the open escalation of its topic', async () => {
  const first = await at.ask(inQueue)
  await at.doTo(first.id, { kind: 'claim' })
  expect(await (await at.doTo(first.id, { kind: 'escalate' })).json()).toMatchObject({
    escalatedAt: '2022-08-09T13:00:00.000Z',
    state: 'claimed',
  })
  await at.doTo(first.id, { kind: 'escalate' })
  const { id, asked } = await draft()
  expect(asked).toEqual({ topic: 'restart', stores: 1 })
  const second = await at.ask(inProcess)
  await at.doTo(second.id, { kind: 'claim' })
  await at.doTo(second.id, { kind: 'escalate' })
  expect(await draft()).toMatchObject({ id, asked: { stores: 2 } })
})

test('each question of the topic "other" gets its own draft, however often it is escalated', async () => {
  for (const storeId of [inQueue, inProcess]) {
    const { id } = await at.ask(storeId, 'other')
    await at.doTo(id, { kind: 'claim' })
    await at.doTo(id, { kind: 'escalate' })
    await at.doTo(id, { kind: 'escalate' })
  }
  expect(await drafts()).toMatchObject([
    { asked: { topic: 'other', stores: 1 } },
    { asked: { topic: 'other', stores: 1 } },
  ])
})

test('a topic without open questions cannot be escalated, and leaves no draft', async () => {
  await expectProblem(await at.escalate(), 409, 'conflict')
  const { id } = await at.ask(inQueue)
  await expectProblem(await at.doTo(id, { kind: 'escalate' }), 409, 'conflict')
  await at.close(inQueue, id)
  await expectProblem(await at.escalate(), 409, 'conflict')
  expect(await drafts()).toEqual([])
})

test('a published draft is offered to each store in its audience, and support sees the answer', async () => {
  const own = await at.ask(inQueue)
  const others = await at.ask(inProcess)
  const closed = await at.ask(inQueue)
  const draftId = await brought()
  await at.close(inQueue, closed.id)
  const scope = { kind: 'stores', storeIds: [inQueue] }
  const { updateId } = await publishDraft(draftId, { scope })
  const update = { id: updateId, headline: UPDATE.headline, publishedAt: '2022-08-09T13:00:00.000Z' }
  const shown = new Map((await at.own(inQueue)).map((each) => [each.id, each]))
  expect(shown.get(own.id)).toMatchObject({ state: 'answered', update })
  expect(shown.get(closed.id)).toMatchObject({ state: 'closed' })
  expect(await at.own(inProcess)).toMatchObject([{ state: 'new', update: null }])
  expect(await at.shown(own.id)).toMatchObject({ state: 'answered', update, escalatedAt: null })
  expect(await at.shown(others.id)).toMatchObject({ state: 'new', update: null, escalatedAt: null })
  expect(await at.topics()).toMatchObject([{ unanswered: 1, escalation: null }])
  expect(await drafts()).toEqual([])

  expect((await at.close(inQueue, own.id)).status).toBe(204)
  expect(await at.shown(own.id)).toMatchObject({ state: 'closed' })
  // The store outside the audience is escalated again.
  await at.escalate()
  expect(await draft()).toMatchObject({ asked: { topic: 'restart', stores: 1 } })
})

test('a store can ask again, and is not offered the same update again', async () => {
  const { id } = await at.ask(inQueue)
  await publishDraft(await brought())
  expect((await at.say(inQueue, id, 'No: which day?')).status).toBe(201)
  expect(await at.own(inQueue)).toMatchObject([{ state: 'new', update: null, messages: [{}, {}] }])
  expect(await at.queue()).toMatchObject([{ id, state: 'new', update: null, lastMessage: 'No: which day?' }])
  await at.close(inQueue, id)
  await at.say(inQueue, id, 'Once more.')
  expect(await at.own(inQueue)).toMatchObject([{ state: 'new', update: null }])
  const again = await publishDraft(await brought())
  expect(await at.own(inQueue)).toMatchObject([{ state: 'answered', update: { id: again.updateId } }])
})

test('a question that its store closes and reopens is not shown as answered', async () => {
  const { id } = await at.ask(inQueue)
  await publishDraft(await brought())
  await at.close(inQueue, id)
  await at.say(inQueue, id, 'It did not come.')
  expect(await at.own(inQueue)).toMatchObject([{ state: 'new', update: null }])
})

test('a scheduled draft stays escalated until its instant and answers from then on', async () => {
  const { id } = await at.ask(inQueue)
  const { updateId } = await publishDraft(await brought(), {}, '2022-08-09T11:00:00-04:00')
  subject.pass(2 * HOUR - 1)
  expect(await at.own(inQueue)).toMatchObject([{ state: 'new', update: null }])
  expect(await at.shown(id)).toMatchObject({ state: 'new', escalatedAt: '2022-08-09T13:00:00.000Z' })
  subject.pass(1)
  expect(await at.own(inQueue)).toMatchObject([{ state: 'answered', update: { id: updateId } }])
})

test('a scheduled update keeps its questions when their topic is escalated again', async () => {
  const first = await at.ask(inQueue)
  await at.doTo(first.id, { kind: 'claim' })
  const { updateId } = await publishDraft(await brought(), {}, '2022-08-09T11:00:00-04:00')
  expect(await at.topics()).toMatchObject([{ unanswered: 1, escalation: { stores: 1, missing: 0 } }])
  await expectProblem(await at.escalate(), 409, 'conflict')
  expect((await at.doTo(first.id, { kind: 'escalate' })).status).toBe(200)
  expect(await drafts()).toEqual([])
  subject.pass(1)
  const second = await at.ask(inProcess)
  expect(await at.topics()).toMatchObject([{ unanswered: 2, escalation: { stores: 1, missing: 1 } }])
  expect(await (await at.escalate()).json()).toEqual({ topic: 'restart', stores: 1 })
  expect(await at.topics()).toMatchObject([{ unanswered: 2, escalation: { stores: 1, missing: 0 } }])
  expect((await questionsOf((await draft()).id)).questions).toHaveLength(1)
  subject.pass(2 * HOUR)
  expect(await at.own(inQueue)).toMatchObject([{ state: 'answered', update: { id: updateId } }])
  expect(await at.own(inProcess)).toMatchObject([{ id: second.id, state: 'new', update: null }])
})

test('a store outside the audience of a scheduled update is escalated again', async () => {
  await at.ask(inQueue)
  const others = await at.ask(inProcess)
  const scope = { kind: 'stores', storeIds: [inQueue] }
  await publishDraft(await brought(), { scope }, '2022-08-09T11:00:00-04:00')
  expect(await at.topics()).toMatchObject([{ escalation: { stores: 1, missing: 1 } }])
  expect(await at.shown(others.id)).toMatchObject({ escalatedAt: null })
  expect(await (await at.escalate()).json()).toEqual({ topic: 'restart', stores: 1 })
  expect((await questionsOf((await draft()).id)).questions).toMatchObject([{ region: named(inProcess).region }])
})

test('a withdrawn or deleted draft answers no question, which can be escalated again', async () => {
  const { id } = await at.ask(inQueue)
  const { publicationId } = await publishDraft(await brought(), {}, '2022-08-09T11:00:00-04:00')
  await ops(`/api/operations/publications/${publicationId}`, { method: 'DELETE' })
  expect(await at.shown(id)).toMatchObject({ state: 'new', escalatedAt: null })
  const next = await brought()
  expect(await at.shown(id)).toMatchObject({ escalatedAt: '2022-08-09T13:00:00.000Z' })
  expect((await ops(`${DRAFTS}/${next}`, { method: 'DELETE' })).status).toBe(204)
  expect(await at.shown(id)).toMatchObject({ state: 'new', escalatedAt: null })
  subject.pass(2 * HOUR)
  expect(await at.own(inQueue)).toMatchObject([{ state: 'new', update: null }])
  await at.ask(deliveredBefore)
  const last = await brought()
  expect(last).not.toBe(next)
  expect(await draft()).toMatchObject({ asked: { stores: 2 } })
})

test('a publication without an update answers no question', async () => {
  const { id } = await at.ask(inQueue)
  const launches = [{ replaces: null, product: 'Harbour Fog', plannedDay: '2022-09-01' }]
  const publishRequest = { ...REQUEST, incident: null, update: null, launches }
  const sent = sending('POST', { publishRequest, confirmed: true, draftId: await brought() })
  expect((await ops('/api/operations/publications', sent)).status).toBe(201)
  expect(await at.shown(id)).toMatchObject({ state: 'new', update: null, escalatedAt: null })
})

test('a draft by operations has no questions, and a deleted draft is not found', async () => {
  const { id } = await read<Draft>(ops, DRAFTS, sending('POST', { title: 'Storm', content: '{}' }))
  expect(await read(ops, `${DRAFTS}/${id}/questions`)).toEqual({ asked: null, questions: [] })
  await ops(`${DRAFTS}/${id}`, { method: 'DELETE' })
  await expectProblem(await ops(`${DRAFTS}/${id}/questions`), 404, 'not-found')
})

test('operations receives events about escalations, and support about their outcome', async () => {
  await at.ask(inQueue)
  const [toOps, toSupport] = [await listen(ops), await listen(subject.as('support'))]
  const received = async (reader: typeof toOps) => (await reader.received()).map(({ data }) => data)
  await Promise.all([received(toOps), received(toSupport)])
  const id = await brought()
  expect(await received(toOps)).toEqual([{ topic: 'operations' }])
  expect(await received(toSupport)).toEqual([{ topic: 'support' }])
  await ops(`${DRAFTS}/${id}`, { method: 'DELETE' })
  expect(await received(toOps)).toEqual([{ topic: 'operations' }])
  expect(await received(toSupport)).toEqual([{ topic: 'support' }])
})
