import { describe, expect, test } from 'vitest'
import { SUSPENSION } from '../../src/scenario/updates/suspension.ts'
import { expectProblem, read, REASON, sending } from './ask.ts'
import { REQUEST, publish } from './publish-requests.ts'
import { openTestHost, scenario, type TestHost } from './test-host.ts'

const { inQueue, inProcess } = scenario.storyStores
const { 'store-owner': owner, ops, support } = scenario.personas

interface Entry {
  id: string
  at: string
  actor: { id: string; name: string | null; role: string | null } | null
  action: string
  kind: string
  subject: string
  store: { id: string; name: string } | null
  about: { en: string; fr: string } | null
  changes: { field: string; was: { en: string } | null; now: { en: string } | null }[]
}
interface Page {
  items: Entry[]
  next: string | null
  total: number
}

const audit = ({ as }: TestHost, query = '') => read<Page>(as('ops'), `/api/operations/audit${query}`)

/** Makes one action each: a store acknowledges, support accesses another store, operations publishes. */
async function something(host: TestHost): Promise<void> {
  const { as } = host
  const receipt = sending('POST', { updateId: SUSPENSION.id, kind: 'acknowledged' })
  await read(as('store-owner'), `/api/stores/${inQueue}/receipts`, receipt)
  await read(as('support'), `/api/stores/${inProcess}/status`, { headers: REASON })
  await publish(as('ops'), REQUEST)
}

test('each action is listed with its actor, kind and target, newest first', async () => {
  const host = openTestHost()
  expect((await audit(host)).items).toEqual([])
  await something(host)
  const { items, total } = await audit(host)
  expect(items).toHaveLength(total)
  expect(items.map(({ id }) => Number(id))).toEqual(items.map(({ id }) => Number(id)).sort((a, b) => b - a))
  const [received, accesses, ...published] = items.toReversed()
  expect(received).toMatchObject({
    actor: { id: owner.id, name: owner.name, role: 'retailer' },
    action: 'added',
    kind: 'receipt',
    subject: 'acknowledged',
    store: { id: inQueue },
    about: SUSPENSION.headline,
  })
  expect(accesses).toMatchObject({
    actor: { id: support.id, name: support.name, role: 'support' },
    kind: 'access',
    store: { id: inProcess },
    about: { en: REASON['x-access-reason'] },
  })
  expect(new Set(published.map(({ actor, kind }) => `${actor?.id} ${kind}`))).toEqual(
    new Set([`${ops.id} publication`]),
  )
  expect(published.find(({ subject }) => subject === 'update')?.about).toEqual(REQUEST.update?.headline)
})

test('a change is listed with the values before and after', async () => {
  const host = openTestHost()
  const nothing = { ...REQUEST, incident: null, update: null, measures: [] }
  const planned = { replaces: null, product: 'Quiet Cove tea', plannedDay: '2022-08-24' }
  await publish(host.as('ops'), { ...nothing, launches: [planned] })
  const { launches } = await read<{ launches: { id: string; product: string }[] }>(
    host.as('ops'),
    '/api/operations/launches',
  )
  const launchId = launches.find(({ product }) => product === 'Quiet Cove tea')?.id ?? ''
  const reason = { en: 'No room yet.', fr: 'Pas encore de place.' }
  for (const change of [{ kind: 'delayed' }, { kind: 'moved', day: '2022-09-07' }]) {
    await publish(host.as('ops'), { ...nothing, launchChanges: [{ launchId, change, reason }] })
  }
  const { items } = await audit(host)
  const changes = items.filter(({ subject }) => subject === 'launch_change').map((each) => each.changes)
  const both = (text: string) => ({ en: text, fr: text })
  expect(changes).toEqual([
    [{ field: 'outcome', was: both('delayed'), now: both('moved 2022-09-07') }],
    [{ field: 'outcome', was: both('planned 2022-08-24'), now: both('delayed') }],
  ])
  expect(items.find(({ subject }) => subject === 'launch')?.about).toEqual(both('Quiet Cove tea'))
})

describe('the filters', () => {
  const host = openTestHost()
  const found = async (query: string) => {
    const { items } = await audit(host, query)
    return [...new Set(items.map(({ kind }) => kind))].sort()
  }

  test('person, kind, store and days', async () => {
    await something(host)
    expect(await found('')).toEqual(['access', 'publication', 'receipt'])
    expect(await found(`?actor=${support.id}`)).toEqual(['access'])
    expect(await found('?actor=nobody-at-all')).toEqual([])
    expect(await found('?kind=receipt')).toEqual(['receipt'])
    expect(await found('?kind=reversal')).toEqual([])
    expect(await found(`?storeId=${inQueue}`)).toEqual(['receipt'])
    expect(await found(`?storeId=${inQueue}&kind=access`)).toEqual([])
    expect(await found('?from=2000-01-01&to=2099-12-31')).toEqual(['access', 'publication', 'receipt'])
    expect(await found('?from=2099-12-31')).toEqual([])
    expect(await found('?to=2000-01-01')).toEqual([])
  })

  test.each([
    ['kind=everything', 'query.kind'],
    ['storeId=1', 'query.storeId'],
    ['from=yesterday', 'query.from'],
    ['to=2022-02-30', 'query.to'],
    ['cursor=after-x', 'query.cursor'],
    ['actor=a%00b', 'query.actor'],
    ['actor=%E2%80%8B', 'query.actor'],
    ['from=9999-12-31', 'query.from'],
    ['to=9999-12-31', 'query.to'],
  ])('%s is malformed', async (query, field) => {
    const answer = await host.as('ops')(`/api/operations/audit?${query}`)
    expect(await expectProblem(answer, 400, 'malformed')).toEqual([field])
  })
})

test('pages list every entry once, also while entries are added', async () => {
  const host = openTestHost()
  await something(host)
  const whole = await audit(host, '?limit=200')
  const walked: string[] = []
  let next: string | null = null
  do {
    const page: Page = await audit(host, `?limit=2${next === null ? '' : `&cursor=${next}`}`)
    walked.push(...page.items.map(({ id }) => id))
    next = page.next
    await read(host.as('support'), `/api/stores/${inProcess}/status`, { headers: REASON })
  } while (next !== null && walked.length < 100)
  expect(walked).toEqual(whole.items.map(({ id }) => id))
})

test('an action on a question is listed with its store and without any text', async () => {
  const host = openTestHost()
  const before = (await audit(host, '?kind=question')).total
  const asking = `/api/stores/${inQueue}/questions`
  const word = 'marker-of-what-was-written'
  const { id } = await read<{ id: string }>(
    host.as('store-owner'),
    asking,
    sending('POST', { topic: 'other', orderId: null, text: word }),
  )
  const actions = ['claim', 'note', 'ask_back', 'escalate', 'reply', 'release', 'claim', 'close']
  for (const kind of actions) {
    const text = ['note', 'ask_back', 'reply'].includes(kind) ? { text: `${word} ${kind}` } : {}
    const action = sending('POST', { kind, ...text })
    await read(host.as('support'), `/api/support/questions/${id}/actions`, action)
  }
  await read(host.as('store-owner'), `${asking}/${id}/messages`, sending('POST', { text: `${word} more` }))
  expect((await host.as('store-owner')(`${asking}/${id}`, { method: 'DELETE' })).status).toBe(204)
  const { items, total } = await audit(host, '?kind=question')
  const entries = items.slice(0, total - before).toReversed()
  expect(entries.map(({ action }) => action)).toEqual(['added', ...actions, 'store_message', 'store_closes'])
  for (const entry of entries) {
    expect(entry).toMatchObject({
      kind: 'question',
      subject: 'question',
      store: { id: inQueue },
      about: null,
    })
    expect(entry.changes).toEqual([])
  }
  expect(JSON.stringify(entries)).not.toContain(word)
  expect(entries[1]?.actor?.name).toBe(support.name)
  expect(entries.at(-1)?.actor?.name).toBe(owner.name)
})
