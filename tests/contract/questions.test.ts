import { beforeEach, describe, expect, test } from 'vitest'
import { excerptOf } from '../../src/domain/questions/question-queue.ts'
import { instant } from '../../src/domain/time/instant.ts'
import { expectProblem, read, REASON, sending } from './ask.ts'
import { namesOf } from './calls.ts'
import { listen } from './event-reader.ts'
import { type Caller, type Fetch, openTestHost, scenario, type TestHost } from './test-host.ts'

const { inQueue, inProcess } = scenario.storyStores
const HOUR = 3_600_000
let subject: TestHost
let owner: Fetch
let support: Fetch

beforeEach(() => {
  subject = openTestHost()
  owner = subject.as('store-owner')
  support = subject.as('support')
})

interface Message {
  readonly id: string
  readonly from: string
  readonly text: string
  readonly at: string
  readonly by?: string | null
}
interface Question {
  readonly id: string
  readonly state: string
  readonly topic: string
  readonly closedAt: string | null
  readonly messages: readonly Message[]
  readonly owner?: { readonly name: string; readonly mine: boolean } | null
  readonly needs?: readonly string[]
  readonly lastMessage?: string
  readonly version?: number
}

const QUESTION = { topic: 'other', orderId: null as string | null, text: 'Will the truck come on Friday?' }
const ofStore = (storeId: string) => `/api/stores/${storeId}/questions`
const asking = (over: Partial<typeof QUESTION> = {}, headers = {}) => sending('POST', { ...QUESTION, ...over }, headers)
const ask = (over: Partial<typeof QUESTION> = {}) => read<Question>(owner, ofStore(inQueue), asking(over))
const list = async (storeId = inQueue, fetch = owner) =>
  (await read<{ items: Question[] }>(fetch, ofStore(storeId), { headers: REASON })).items
const queue = async () => (await read<{ items: Question[] }>(support, '/api/support/questions')).items
const own = (id: string) => read<Question>(owner, `${ofStore(inQueue)}/${id}`)
const shown = (id: string) => read<Question>(support, `/api/support/questions/${id}`)
const doing = (id: string, action: object, headers = {}) =>
  support(`/api/support/questions/${id}/actions`, sending('POST', action, headers))
const done = (id: string, action: object) =>
  read<Question>(support, `/api/support/questions/${id}/actions`, sending('POST', action))
const replying = (id: string, text = 'One thing more.') =>
  owner(`${ofStore(inQueue)}/${id}/messages`, sending('POST', { text }))
const closing = (id: string) => owner(`${ofStore(inQueue)}/${id}`, { method: 'DELETE' })
const texts = ({ messages }: Question) => messages.map(({ from, text }) => [from, text])

test('a question is asked, claimed, answered, closed by its store and reopened by it', async () => {
  const { id } = await ask()
  const { name } = scenario.personas.support
  expect(await queue()).toMatchObject([{ id, state: 'new', owner: null, lastMessage: QUESTION.text, version: 1 }])

  subject.pass(60_000)
  expect(await done(id, { kind: 'claim' })).toMatchObject({ state: 'claimed', owner: { name, mine: true } })
  await done(id, { kind: 'note', text: 'Asked by phone too.' })
  expect(await done(id, { kind: 'reply', text: 'It will.' })).toMatchObject({ state: 'answered' })
  await done(id, { kind: 'note', text: 'Look again on Friday.' })

  const [answered] = await list()
  expect(answered).toMatchObject({ id, state: 'answered', closedAt: null })
  expect(Object.keys(answered ?? {}).sort()).toEqual(
    ['askedAt', 'closedAt', 'earlierMessages', 'id', 'messages', 'orderId', 'state', 'topic', 'update'].sort(),
  )
  expect(answered && texts(answered)).toEqual([
    ['store', QUESTION.text],
    ['support', 'It will.'],
  ])
  expect(JSON.stringify(await list(inQueue, support))).not.toMatch(/phone too|AccessEntry again/)
  expect(JSON.stringify(answered)).not.toContain(name)

  expect((await closing(id)).status).toBe(204)
  await expectProblem(await closing(id), 409, 'conflict')
  const asOf = '2022-08-09T13:01:00.000Z'
  expect(await list()).toMatchObject([{ state: 'closed', closedAt: asOf }])
  expect(await queue()).toMatchObject([{ id, state: 'closed' }])

  expect((await replying(id)).status).toBe(201)
  const opened = await shown(id)
  expect(opened).toMatchObject({
    state: 'claimed',
    closedAt: null,
    version: 7,
    lastMessage: 'One thing more.',
  })
  expect(opened.messages.map(({ from, text, by }) => [from, text, by])).toEqual([
    ['store', QUESTION.text, null],
    ['note', 'Asked by phone too.', name],
    ['support', 'It will.', name],
    ['note', 'Look again on Friday.', name],
    ['store', 'One thing more.', null],
  ])
  expect(await subject.added()).toMatchObject([
    { type: 'question', fact: { id, version: 7, messages: opened.messages } },
    { type: 'access', fact: { storeId: inQueue, role: 'support' } },
  ])
  expect(subject.failures).toEqual([])
})

test('urgent questions come first in the queue, oldest first', async () => {
  const chain = subject.as('chain-owner')
  const first = await read<Question>(chain, ofStore(inProcess), asking())
  subject.pass(60_000)
  const pressing = await ask({ topic: 'stock_cover' })
  subject.pass(60_000)
  const last = await read<Question>(chain, ofStore(inProcess), asking())
  expect((await queue()).map(({ id }) => id)).toEqual([pressing.id, first.id, last.id])
  expect((await shown(pressing.id)).needs).toContain('runs_out')
  subject.pass(5 * HOUR)
  expect((await shown(first.id)).needs).toContain('long')
})

test('a closed question stays in the queue for two weeks and with its store for good', async () => {
  const { id } = await ask()
  await closing(id)
  await subject.moveTo(instant('2022-08-23T09:00:00-04:00'))
  expect(await queue()).toMatchObject([{ id }])
  await subject.moveTo(instant('2022-08-23T09:00:00.001-04:00'))
  expect(await queue()).toEqual([])
  expect(await list()).toMatchObject([{ id }])
})

test('an action that the state does not allow is rejected', async () => {
  const { id } = await ask()
  for (const kind of ['release', 'escalate', 'close']) {
    await expectProblem(await doing(id, { kind }), 409, 'conflict')
  }
  await expectProblem(await doing(id, { kind: 'reply', text: 'It will.' }), 409, 'conflict')
  expect(await shown(id)).toMatchObject({ state: 'new', version: 1, messages: [{ from: 'store' }] })
  await done(id, { kind: 'claim' })
  await done(id, { kind: 'close' })
  await expectProblem(await doing(id, { kind: 'reply', text: 'Too late.' }), 409, 'conflict')
  expect(await shown(id)).toMatchObject({ state: 'closed', version: 3, messages: [{ from: 'store' }] })
})

test('each concurrent write gets its result, and nothing is lost', async () => {
  const { id } = await ask()
  const all = await Promise.all(Array.from({ length: 12 }, (_, each) => replying(id, `Word ${each}.`)))
  const held = all.filter(({ status }) => status === 201).length
  expect(all.filter(({ status }) => status !== 201 && status !== 409)).toEqual([])
  expect(held).toBeGreaterThan(0)
  const after = await shown(id)
  expect(after.version).toBe(1 + held)
  expect(after.messages).toHaveLength(1 + held)
})

const PERSONAL = ['4111 1111 1111 1111', '416-555-0199', 'noor@shop.example', '1234-567-890-AB']

test.each(PERSONAL)('%s is rejected with its cause, not echoed and not stored', async (text) => {
  const { id } = await ask()
  const before = await subject.added()
  const said = `Call us: ${text}`
  const rejected: [string, Response][] = [
    ['body.text', await owner(ofStore(inQueue), asking({ text: said }))],
    ['body.text', await replying(id, said)],
    ['body.text', await doing(id, { kind: 'note', text: said })],
  ]
  for (const [field, response] of rejected) {
    expect(await response.clone().text()).not.toContain(text)
    expect(await expectProblem(response, 422, 'invalid')).toEqual([field])
  }
  expect(await subject.added()).toEqual(before)
})

test('another store’s order and an unknown order get identical responses', async () => {
  const about = (orderId: string) => owner(ofStore(inQueue), asking({ orderId }))
  const other = await about(namesOf(inProcess).orderId)
  expect([other.status, await other.text()]).toEqual([422, await (await about('f'.repeat(32))).text()])
  expect((await about(namesOf(inQueue).orderId)).status).toBe(201)
})

const REJECTED: [string, string][] = [
  ['no characters', ''],
  ['only white space', ' \n\t '],
  ['a text direction override', 'a \u202E b'],
  ['a text direction isolate', 'a \u2066 b'],
  ['a zero-width space', 'a\u200Bb'],
  ['a word joiner', 'a\u2060b'],
  ['a byte order mark', '\uFEFFa'],
  ['a null character', 'a\0b'],
  ['a lone surrogate', 'a\uD800b'],
  ['4,001 characters', 'x'.repeat(4_001)],
]
const KEPT: [string, string][] = [
  ['a script', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['markdown', '[here](javascript:alert(1)) **now** `code`\n\n# Head'],
  ['an SQL statement', `'; drop table questions; --`],
  ['a template', '{{constructor}} ${process.env} %s %00'],
  ['two languages', 'Où est mon camion\u00A0? «\u00A0Vendredi\u00A0» 🚚👩‍🔧'],
  ['4,000 characters', 'x'.repeat(4_000)],
]

describe('the text of a question', () => {
  test.each(REJECTED)('with %s is rejected', async (_, text) => {
    const { id } = await ask()
    for (const response of [
      await owner(ofStore(inQueue), asking({ text })),
      await replying(id, text),
      await doing(id, { kind: 'note', text }),
    ]) {
      expect(await expectProblem(response, 422, 'invalid')).toContain('body.text')
    }
    expect(await list()).toHaveLength(1)
  })

  test.each(KEPT)('with %s is returned as written', async (_, text) => {
    const { id, messages } = await ask({ text })
    await done(id, { kind: 'claim' })
    await done(id, { kind: 'reply', text })
    await done(id, { kind: 'note', text })
    expect(messages.map((each) => each.text)).toEqual([text])
    expect(texts(await own(id))).toEqual([
      ['store', text],
      ['support', text],
    ])
    expect((await shown(id)).messages.map((each) => each.text)).toEqual([text, text, text])
    expect((await queue()).map(({ lastMessage }) => lastMessage)).toEqual([excerptOf(text)])
    expect(subject.failures).toEqual([])
  })
})

describe('with an Idempotency-Key', () => {
  const KEY = { 'idempotency-key': 'a' }

  test('a question is added once, and a repeated call returns its current state', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => owner(ofStore(inQueue), asking({}, KEY))))
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(await Promise.all(all.map((each) => each.text()))).size).toBe(1)
    const [question] = await list()
    expect(await list()).toHaveLength(1)
    await done(question?.id ?? '', { kind: 'claim' })
    const again = await owner(ofStore(inQueue), asking({}, KEY))
    expect([again.status, await again.json()]).toEqual([201, { ...(await own(question?.id ?? '')), state: 'claimed' }])
    await expectProblem(await owner(ofStore(inQueue), asking({ text: 'Or not?' }, KEY)), 422, 'key-reused')
  })

  test('an action is applied once', async () => {
    const { id } = await ask()
    const note = { kind: 'note', text: 'Twice pressed.' }
    const [one, two] = [await doing(id, note, KEY), await doing(id, note, KEY)]
    expect([one.status, two.status]).toEqual([200, 200])
    expect(await two.text()).toBe(await one.text())
    expect((await shown(id)).messages).toHaveLength(2)
  })
})

test('only support receives events of the queue, and the store’s people of their store', async () => {
  const CALLERS: Caller[] = ['support', 'store-owner', 'chain-owner', 'ops', 'nobody']
  const readers = await Promise.all(CALLERS.map((caller) => listen(subject.as(caller))))
  const received = async () =>
    Promise.all(readers.map(async (reader) => (await reader.received()).map(({ data }) => data)))
  await received()
  const [queued, own] = [{ topic: 'support' }, { topic: 'store', storeId: inQueue }]
  const { id } = await ask()
  expect(await received()).toEqual([[queued], [own], [], [own], []])
  await done(id, { kind: 'claim' })
  expect(await received()).toEqual([[queued], [own], [], [own], []])
  await done(id, { kind: 'escalate' })
  expect(await received()).toEqual([[queued], [own], [], [own, { topic: 'operations' }], []])
  await doing(id, { kind: 'reply', text: '416-555-0199' })
  await replying('f'.repeat(32))
  expect(await received()).toEqual([[], [], [], [], []])
})
