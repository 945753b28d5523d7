// Long because one rule holds for every list of questions: order, pages, changes between pages, sizes and cursors.
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Need } from '../../src/domain/questions/question-need.ts'
import { isShown, LONGEST_EXCERPT, QUEUE_FILTERS } from '../../src/domain/questions/question-queue.ts'
import { HOUR, instant, MINUTE } from '../../src/domain/time/instant.ts'
import type { QuestionState } from '../../src/domain/questions/asked-question.ts'
import { askingAt } from './asking.ts'
import { expectProblem, read, REASON, sending } from './ask.ts'
import { pauseFor, publish, REQUEST, UPDATE } from './publish-requests.ts'
import { type Fetch, openTestHost, scenario, type TestHost } from './test-host.ts'

const { inQueue, inProcess } = scenario.storyStores
const QUEUE = '/api/support/questions'
const CONVERSATIONS = '/api/support/conversations'
const OWN = `/api/stores/${inQueue}/questions`
let subject: TestHost
let at: ReturnType<typeof askingAt>
let support: Fetch
let owner: Fetch

beforeEach(() => {
  subject = openTestHost()
  at = askingAt(subject)
  support = subject.as('support')
  owner = subject.as('store-owner')
})

interface Item {
  readonly id: string
  readonly topic: string
  readonly state: QuestionState
  readonly askedAt: string
  readonly needs: readonly Need[]
  readonly owner: { readonly mine: boolean } | null
  readonly lastMessage: string
  readonly earlierMessages: number
  readonly messages: readonly { readonly from: string; readonly text: string }[]
}
interface Page {
  readonly items: readonly Item[]
  readonly next: string | null
  readonly total: number
  readonly counts: Readonly<Record<string, number>>
  readonly topics: readonly { readonly topic: string; readonly asked: number }[]
}

const page = (fetch: Fetch, path: string, query: Record<string, string | number> = {}) =>
  read<Page>(fetch, `${path}?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, `${value}`]))}`)
const idsOf = ({ items }: Pick<Page, 'items'>) => items.map(({ id }) => id)

/** Returns the ids of the pages after a cursor. */
async function rest(fetch: Fetch, path: string, query: Record<string, string | number>, next: string | null) {
  const ids: string[] = []
  for (let cursor = next; cursor !== null && ids.length < 1_000;) {
    const each = await page(fetch, path, { ...query, cursor })
    ids.push(...idsOf(each))
    cursor = each.next
  }
  return ids
}

/** The rule: what presses most comes first, and of equals the longest wait. */
const WEIGHTS: Readonly<Record<Need, number>> = { runs_out: 8, overdue: 4, held: 2, long: 1 }
const weightOf = ({ needs }: Item) => needs.reduce((sum, need) => sum + WEIGHTS[need], 0)
const byRule = (a: Item, b: Item) => weightOf(b) - weightOf(a) || (a.askedAt + a.id < b.askedAt + b.id ? -1 : 1)

const ACTIONS: readonly (readonly object[])[] = [
  [],
  [{ kind: 'claim' }],
  [{ kind: 'claim' }, { kind: 'ask_back', text: 'Which order?' }],
  [{ kind: 'claim' }, { kind: 'reply', text: 'Soon.' }],
  [{ kind: 'claim' }, { kind: 'close' }],
  [{ kind: 'claim' }, { kind: 'release' }],
]
const asked = fc.record({
  storeId: fc.constantFrom(inQueue, ...scenario.personas['chain-owner'].storeIds),
  topic: fc.constantFrom('restart', 'restart', 'other', 'who_pays', 'stock_cover'),
  text: fc.constantFrom('When?', 'Nous sommes en rupture de stock.', 'We are RUNNING out.', 'Quand?'),
  minutes: fc.integer({ min: 0, max: 25 }),
  actions: fc.constantFrom(...ACTIONS),
  agent: fc.constantFrom('support' as const, 'support-two' as const),
  declines: fc.boolean(),
})

/** Some stores are paused, some were promised an update that did not come, some both, and some neither. */
async function pressStores(): Promise<void> {
  await subject.moveTo(instant('2022-08-12T12:00:00-04:00'))
  const { storeIds } = scenario.personas['chain-owner']
  const some = (each: number) => ({ kind: 'stores', storeIds: storeIds.filter((_, index) => index % each === 0) })
  const pausing = { ...REQUEST, update: { ...UPDATE, scope: some(3) }, measures: [pauseFor(some(3))] }
  const promising = { ...UPDATE, scope: some(2), nextUpdateBy: '2022-08-12T12:01:00-04:00' }
  await publish(subject.as('ops'), pausing)
  await publish(subject.as('ops'), { ...REQUEST, update: promising })
  subject.pass(HOUR)
}

/** Asks random questions, and publishes an update that answers some of them. */
async function askAtRandom(): Promise<void> {
  // Always the same: the tests expect each state among them.
  const drawn = fc.sample(asked, { numRuns: 36, seed: 2022 })
  const ids: { id: string; storeId: string; declines: boolean }[] = []
  for (const [index, { storeId, topic, text, minutes, actions, agent, declines }] of drawn.entries()) {
    // Several at one instant too.
    subject.pass(minutes > 20 ? 0 : minutes * MINUTE)
    const { id } = await at.ask(storeId, topic, text)
    ids.push({ id, storeId, declines })
    const path = `${QUEUE}/${id}/actions`
    for (const action of actions) {
      await read(subject.as(agent), path, sending('POST', action))
    }
    if (index !== 20) continue
    const escalation = await at.escalate('restart')
    expect(escalation.status).toBe(200)
    const { drafts } = await read<{ drafts: { id: string }[] }>(subject.as('ops'), '/api/operations/drafts')
    const sent = { publishRequest: REQUEST, confirmed: true, draftId: drafts[0]?.id }
    await read(subject.as('ops'), '/api/operations/publications', sending('POST', sent))
    for (const each of ids) if (each.declines) await at.say(each.storeId, each.id, 'It does not answer me.')
  }
}

test('the queue has the order of the rule, and each filter its questions, in pages of any size', async () => {
  await pressStores()
  await askAtRandom()
  const whole = await page(support, QUEUE, { limit: 200 })
  expect(whole).toMatchObject({ total: 36, next: null })
  expect(idsOf(whole)).toEqual(idsOf({ items: whole.items.toSorted(byRule) }))
  expect(new Set(whole.items.map(weightOf)).size).toBeGreaterThan(7)
  // Each state is there, also by an update, and each was computed as for one question.
  expect(new Set(whole.items.map(({ state }) => state)).size).toBe(5)
  for (const item of whole.items) {
    const { state, needs, owner: own } = item
    expect(await read<Item>(support, `${QUEUE}/${item.id}`)).toMatchObject({ state, needs, owner: own })
  }
  for (const show of QUEUE_FILTERS) {
    const expected = whole.items.filter(({ state, owner: own }) => isShown({ state, isMine: own?.mine === true }, show))
    const listed = await page(support, QUEUE, { show, limit: 200 })
    expect([show, idsOf(listed), listed.total]).toEqual([show, idsOf({ items: expected }), expected.length])
    expect(listed.counts).toEqual(whole.counts)
    expect(whole.counts[show]).toBe(expected.length)
    const first = await page(support, QUEUE, { show, limit: 1 })
    expect([...idsOf(first), ...(await rest(support, QUEUE, { show, limit: 4 }, first.next))]).toEqual(idsOf(listed))
  }
  const topics = Map.groupBy(whole.items, ({ topic }) => topic)
  expect(new Map(whole.topics.map(({ topic, asked: count }) => [topic, count]))).toEqual(
    new Map([...topics].map(([topic, each]) => [topic, each.length])),
  )
  const ofStore = await page(support, QUEUE, { storeId: inQueue })
  expect(ofStore.total).toBe(ofStore.items.length)
  expect(idsOf(ofStore).toSorted()).toEqual(idsOf(await page(owner, OWN)).toSorted())
  expect(subject.failures).toEqual([])
})

test('an update answers what support asked back before it, and not what it asks back after it', async () => {
  const [before, after] = [(await at.ask(inQueue)).id, (await at.ask(inQueue)).id]
  expect((await at.escalate()).status).toBe(200)
  const askBack = async (id: string) => {
    subject.pass(MINUTE)
    expect((await at.doTo(id, { kind: 'claim' })).status).toBe(200)
    expect((await at.doTo(id, { kind: 'ask_back', text: 'Which order?' })).status).toBe(200)
  }
  await askBack(before)
  subject.pass(MINUTE)
  const { drafts } = await read<{ drafts: { id: string }[] }>(subject.as('ops'), '/api/operations/drafts')
  const sent = { publishRequest: REQUEST, confirmed: true, draftId: drafts[0]?.id }
  await read(subject.as('ops'), '/api/operations/publications', sending('POST', sent))
  await askBack(after)
  expect(await page(support, QUEUE, { show: 'waiting' })).toMatchObject({ items: [{ id: after }], total: 1 })
  expect(await page(support, QUEUE, { show: 'answered' })).toMatchObject({ items: [{ id: before }], total: 1 })
})

describe.each<[string, string, () => Fetch]>([
  ['of a store', OWN, () => owner],
  ['with their notes', CONVERSATIONS, () => support],
])('the questions %s', (_, path, by) => {
  test.each([1, 2, 7, 200])('in pages of %i have every item once, newest first', async (limit) => {
    const made: string[] = []
    for (let index = 0; index < 9; index += 1) {
      if (index % 3 !== 0) subject.pass(1)
      made.push((await at.ask(inQueue)).id)
    }
    const first = await page(by(), path, { limit })
    expect(first.total).toBe(9)
    expect(first.items.length).toBe(Math.min(9, limit))
    const walked = [...first.items.map(({ id }) => id), ...(await rest(by(), path, { limit }, first.next))]
    expect(walked.toSorted()).toEqual(made.toSorted())
    const { items } = await page(by(), path, { limit: 200 })
    expect(idsOf({ items })).toEqual(walked)
    if (path === OWN) {
      const times = items.map(({ askedAt }) => askedAt)
      expect(times).toEqual(times.toSorted().toReversed())
    }
  })
})

test('the conversations of one store have no other store’s', async () => {
  const { id } = await at.ask(inQueue)
  await at.ask(inProcess)
  expect(await page(support, CONVERSATIONS, { storeId: inQueue })).toMatchObject({ items: [{ id }], total: 1 })
  expect(await page(support, CONVERSATIONS)).toMatchObject({ total: 2 })
  expect(await page(support, CONVERSATIONS, { storeId: 'f'.repeat(32) })).toMatchObject({ items: [], total: 0 })
})

describe('a list that changes between two pages', () => {
  const ask = async (count: number, topic = 'restart', text = 'When?') => {
    const ids: string[] = []
    for (let index = 0; index < count; index += 1) {
      subject.pass(1_000)
      ids.push((await at.ask(inQueue, topic, text)).id)
    }
    return ids
  }

  test('the queue has no question twice, and loses none that stayed', async () => {
    const ids = await ask(8)
    const first = await page(support, QUEUE, { show: 'open', limit: 3 })
    expect(idsOf(first)).toEqual(ids.slice(0, 3))
    // One comes before the page and one after it; one of the page and the cursor's own question leave the list.
    const [pressing] = await ask(1, 'stock_cover')
    const [last] = await ask(1)
    await at.close(inQueue, ids[1] ?? '')
    await at.close(inQueue, ids[2] ?? '')
    const walked = await rest(support, QUEUE, { show: 'open', limit: 3 }, first.next)
    expect(walked).toEqual([...ids.slice(3), last])
    const again = await page(support, QUEUE, { show: 'open', limit: 200 })
    expect(idsOf(again)).toEqual([pressing, ids[0], ...ids.slice(3), last])
  })

  test('the questions of a store have none twice, and lose none', async () => {
    const ids = await ask(6)
    const first = await page(owner, OWN, { limit: 2 })
    const newer = await ask(2)
    expect((await at.say(inQueue, ids[0] ?? '', 'More.')).status).toBe(201)
    const walked = await rest(owner, OWN, { limit: 2 }, first.next)
    expect([...idsOf(first), ...walked]).toEqual(ids.toReversed())
    expect(idsOf(await page(owner, OWN))).toEqual([...ids, ...newer].toReversed())
  })
})

describe('the size of an answer', () => {
  const LONG = 'We wrote a lot. '.repeat(244).slice(0, 3_900)

  test('does not grow with the length of what stores write', async () => {
    for (let index = 0; index < 12; index += 1) {
      const { id } = await at.ask(inQueue, 'restart', LONG)
      expect((await at.say(inQueue, id, LONG)).status).toBe(201)
    }
    const text = JSON.stringify(await page(support, QUEUE, { limit: 12 }))
    expect(text.length).toBeLessThan(12 * 1_200)
    const { items } = await page(support, QUEUE, { limit: 1 })
    expect(items[0]?.lastMessage).toHaveLength(LONGEST_EXCERPT)
    for (const [fetch, path] of [
      [owner, OWN],
      [support, CONVERSATIONS],
    ] as const) {
      const listed = JSON.stringify(await page(fetch, path, { limit: 12 }))
      expect(listed.length).toBeLessThan(12 * 4_600)
    }
  })

  test('the earlier messages of a long conversation are counted, and are with the question', async () => {
    const { id } = await at.ask(inQueue, 'restart', LONG)
    await at.doTo(id, { kind: 'claim' })
    await at.doTo(id, { kind: 'note', text: 'A note.' })
    await at.doTo(id, { kind: 'reply', text: LONG.slice(0, 3_000) })
    await at.say(inQueue, id, 'Thank you.')
    const textsOf = ({ messages }: Pick<Item, 'messages'>) => messages.map(({ text }) => text)
    const [own] = (await page(owner, OWN)).items
    expect(own).toMatchObject({ id, earlierMessages: 1 })
    expect(own && textsOf(own)).toEqual([LONG.slice(0, 3_000), 'Thank you.'])
    expect(textsOf(await read<Item>(owner, `${OWN}/${id}`))).toEqual([LONG, LONG.slice(0, 3_000), 'Thank you.'])
    const [conversation] = (await page(support, CONVERSATIONS)).items
    expect(conversation).toMatchObject({ earlierMessages: 1 })
    expect(conversation && textsOf(conversation)).toEqual(['A note.', LONG.slice(0, 3_000), 'Thank you.'])
  })
})

test('staff reads one question of a store with a reason, which is recorded', async () => {
  const { id } = await at.ask(inQueue)
  await expectProblem(await support(`${OWN}/${id}`), 428, 'reason-required')
  const before = (await subject.added()).length
  expect(await read(support, `${OWN}/${id}`, { headers: REASON })).toMatchObject({ id, messages: [{ from: 'store' }] })
  expect(await subject.added()).toHaveLength(before + 1)
})

describe.each<[string, () => Fetch]>([
  [QUEUE, () => support],
  [`${QUEUE}?show=open`, () => support],
  [CONVERSATIONS, () => support],
  [OWN, () => owner],
  [`/api/stores/${inQueue}/people`, () => (path) => support(path, { headers: REASON })],
])('%s', (path, by) => {
  const asking = (query: string) => by()(`${path}${path.includes('?') ? '&' : '?'}${query}`)

  test.each(['0', '201', '-1', 'abc', '1.5', ''])('limit=%s is malformed', async (limit) => {
    expect(await expectProblem(await asking(`limit=${limit}`), 400, 'malformed')).toEqual(['query.limit'])
  })

  test.each(['garbage', '', 'after-', `after-${'0'.repeat(32)}`, `after-enabled-${'0'.repeat(32)}`, 'x'.repeat(201)])(
    'the unknown cursor %j is malformed',
    async (cursor) => {
      expect(await expectProblem(await asking(`cursor=${cursor}`), 400, 'malformed')).toEqual(['query.cursor'])
    },
  )

  test('a page that is the same has the same ETag', async () => {
    await at.ask(inQueue)
    const etag = (await asking('limit=1')).headers.get('etag') ?? ''
    const fetch: Fetch = path.endsWith('/people') ? support : by()
    const headers = { 'if-none-match': etag, ...REASON }
    const again = await fetch(`${path}${path.includes('?') ? '&' : '?'}limit=1`, { headers })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })
})

test('an unknown filter is malformed', async () => {
  expect(await expectProblem(await support(`${QUEUE}?show=lost`), 400, 'malformed')).toEqual(['query.show'])
  expect(await expectProblem(await support(`${QUEUE}?storeId=x`), 400, 'malformed')).toEqual(['query.storeId'])
})
