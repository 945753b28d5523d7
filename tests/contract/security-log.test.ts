import { expect, test } from 'vitest'
import { createApi } from '../../src/api/app.ts'
import { StoreUnavailable } from '../../src/api/fact-store.ts'
import { expectProblem, read, REASON, sending } from './ask.ts'
import { REVOKED_TOKEN, TOKEN } from './api-client.ts'
import { requestOf } from './calls.ts'
import { placed, reported } from './intake-calls.ts'
import { openMemoryHost } from './memory-test-host.ts'
import { personaCallers } from './persona-callers.ts'
import { openTestHost, scenario, type TestHost } from './test-host.ts'

const { 'store-owner': owner, ops, support } = scenario.personas
const { inQueue } = scenario.storyStores
const CLIENT = '7e57ab1e00000000000000000000feed'

interface Entry {
  readonly id: string
  readonly at: string
  readonly lastAt: string
  readonly event: string
  readonly actor: {
    readonly kind: string
    readonly id: string | null
    readonly name: string | null
    readonly role: string | null
  }
  readonly subject: string | null
  readonly requests: number
  readonly items: number
}
interface Page {
  readonly items: readonly Entry[]
  readonly next: string | null
  readonly total: number
}

const log = ({ as }: Pick<TestHost, 'as'>, query = '') => read<Page>(as('ops'), `/api/operations/security-log${query}`)

/** Returns each entry as one line: event, name, subject, requests and items. Oldest first. */
async function lines(host: Pick<TestHost, 'as'>, query = ''): Promise<string[]> {
  const { items } = await log(host, query)
  return items
    .map(({ event, actor, subject, requests, items: given }) =>
      [event, actor.name ?? actor.kind, subject ?? '-', requests, given].join(' '),
    )
    .toReversed()
}

test('signing in and out are entries of the person, and a failed one for no account is nobody’s', async () => {
  const host = openTestHost()
  const session = host.as('store-owner')
  await read(session, '/api/session', sending('POST', { persona: 'store-owner' }))
  expect((await session('/api/session', { method: 'DELETE' })).status).toBe(204)
  // Nobody is signed in any more.
  expect((await session('/api/session', { method: 'DELETE' })).status).toBe(204)
  const guess = sending('POST', { email: 'nobody@shop.example', password: 'nine calm otters row' })
  await expectProblem(await host.as('nobody')('/api/session', guess), 401, 'sign-in-refused')
  const { items } = await log(host)
  expect(items.toReversed()).toMatchObject([
    {
      event: 'sign_in',
      actor: { kind: 'person', id: owner.id, name: owner.name, role: 'retailer' },
      account: null,
      subject: null,
      client: null,
      network: null,
      requests: 1,
      items: 0,
    },
    { event: 'sign_out', actor: { kind: 'person', id: owner.id } },
    { event: 'sign_in_failed', actor: { kind: 'nobody', id: null, name: null, role: null }, subject: null },
  ])
  const ages = items.map(({ at }) => Math.abs(Date.now() - Date.parse(at)))
  // Real time, although the demonstration is in 2022.
  for (const age of ages) expect(age).toBeLessThan(60 * 60 * 1000)
})

test('each list that staff read is an entry with its number of requests and items, also when unchanged', async () => {
  const host = openTestHost()
  const operations = host.as('ops')
  const agent = host.as('support')
  await read(host.as('store-owner'), `/api/stores/${inQueue}/questions`, requestOf('askQuestion'))
  const stores = await operations('/api/operations/stores')
  expect(stores.status).toBe(200)
  const known = { headers: { 'if-none-match': stores.headers.get('etag') ?? '' } }
  expect((await operations('/api/operations/stores', known)).status).toBe(304)
  await read(operations, '/api/operations/audit?from=2099-12-31')
  await read(agent, '/api/support/stores')
  await read(agent, '/api/support/conversations')
  await read(agent, '/api/support/questions')
  await read(agent, `/api/stores/${inQueue}/people`, { headers: REASON })
  expect(await lines(host)).toEqual([
    `read ${ops.name} listAllStores 2 2666`,
    `read ${ops.name} listAudit 1 0`,
    `read ${support.name} findStores 1 1333`,
    `read ${support.name} listConversations 1 1`,
    `read ${support.name} listQueue 1 1`,
    `read ${support.name} listStorePeople 1 1`,
  ])
})

test('a rejected read and a store’s own reads are no entries', async () => {
  const host = openTestHost()
  await expectProblem(await host.as('support')('/api/operations/audit'), 403, 'forbidden')
  await expectProblem(await host.as('nobody')('/api/support/stores'), 401, 'sign-in-required')
  await expectProblem(await host.as('ops')('/api/operations/audit?cursor=after-x'), 400, 'malformed')
  await read(host.as('store-owner'), '/api/stores')
  await read(host.as('store-owner'), `/api/stores/${inQueue}/status`)
  expect(await lines(host)).toEqual([])
})

test('each use of an API token counts, also one that is rejected', async () => {
  const host = openTestHost()
  const events = [placed('SO990000001'), reported('processing', 'SO990000001')]
  await read(host.as('apiClient'), '/api/order-events', sending('POST', { events }))
  await read(host.as('apiClient'), '/api/order-events', sending('POST', { events: [placed('SO990000002')] }))
  await expectProblem(
    await host.as('apiClient')('/api/order-events', sending('POST', { events: 'none' })),
    422,
    'invalid',
  )
  await expectProblem(await host.as('nobody')('/api/order-events', sending('POST', { events })), 401, 'token-required')
  const { items } = await log(host)
  expect(items).toMatchObject([
    {
      event: 'token_used',
      actor: { kind: 'api_client', id: CLIENT, name: null, role: null },
      subject: 'addOrderEvents',
      requests: 3,
      items: 3,
    },
  ])
})

test('rejected tokens are counted: of the API client whose token was revoked, or of nobody', async () => {
  const host = openTestHost()
  const sendWith = (authorization?: string) =>
    host.as('nobody')(
      '/api/order-events',
      sending('POST', { events: [] }, authorization === undefined ? {} : { authorization }),
    )
  for (const each of ['Bearer some-token-of-nobody', 'Bearer another-token-of-nobody', `Bearer ${REVOKED_TOKEN}`]) {
    await expectProblem(await sendWith(each), 401, 'token-required')
  }
  await expectProblem(await sendWith(), 401, 'token-required')
  const { items } = await log(host)
  expect(items.toReversed()).toMatchObject([
    { event: 'token_rejected', actor: { kind: 'nobody', id: null }, subject: null, requests: 2, items: 0 },
    { event: 'token_rejected', actor: { kind: 'api_client', id: '7e57ab1e00000000000000000000dead' }, requests: 1 },
  ])
})

test('each export is an entry by itself, with its list and number of items', async () => {
  const host = openTestHost()
  const exporting = (list: string, items: number) =>
    host.as('ops')('/api/operations/exports', sending('POST', { list, items }))
  for (const [list, items] of [
    ['stores', 1333],
    ['stores', 1333],
    ['stores_not_viewed', 12],
  ] as const) {
    const response = await exporting(list, items)
    expect([response.status, await response.text()]).toEqual([204, ''])
  }
  expect(await expectProblem(await exporting('people', 1), 422, 'invalid')).toEqual(['body.list'])
  expect(await lines(host)).toEqual([
    `export ${ops.name} stores 1 1333`,
    `export ${ops.name} stores 1 1333`,
    `export ${ops.name} stores_not_viewed 1 12`,
  ])
})

test('reading the security log is an entry in itself', async () => {
  const host = openTestHost()
  expect(await lines(host)).toEqual([])
  expect(await lines(host)).toEqual([`read ${ops.name} listSecurityLog 1 0`])
  expect(await lines(host)).toEqual([`read ${ops.name} listSecurityLog 2 1`])
})

test.each(['store-owner', 'chain-owner', 'support'] as const)('%s may neither read it nor export', async (caller) => {
  const { as } = openTestHost()
  await expectProblem(await as(caller)('/api/operations/security-log'), 403, 'forbidden')
  await expectProblem(await as(caller)('/api/operations/exports', requestOf('recordExport')), 403, 'forbidden')
})

test('the filters: event, actor and days', async () => {
  const host = openTestHost()
  await read(host.as('store-owner'), '/api/session', sending('POST', { persona: 'store-owner' }))
  await read(host.as('support'), '/api/support/stores')
  await host.as('ops')('/api/operations/exports', requestOf('recordExport'))
  const [signIn, reading, exporting] = [
    `sign_in ${owner.name} - 1 0`,
    `read ${support.name} findStores 1 1333`,
    `export ${ops.name} stores 1 12`,
  ]
  expect(await lines(host)).toEqual([signIn, reading, exporting])
  expect(await lines(host, '?event=sign_in')).toEqual([signIn])
  expect(await lines(host, `?actor=${support.id}`)).toEqual([reading])
  expect(await lines(host, `?actor=${ops.id}&event=export`)).toEqual([exporting])
  expect(await lines(host, '?event=token_made')).toEqual([])
  expect(await lines(host, '?event=export&from=2000-01-01&to=2099-12-31')).toEqual([exporting])
  expect(await lines(host, '?from=2099-12-31')).toEqual([])
  expect(await lines(host, '?to=2000-01-01')).toEqual([])
})

test.each([
  ['event=everything', 'query.event'],
  ['from=yesterday', 'query.from'],
  ['cursor=after-x', 'query.cursor'],
  ['actor=a%00b', 'query.actor'],
  ['limit=201', 'query.limit'],
])('the filter %s is malformed', async (query, field) => {
  const answer = await openTestHost().as('ops')(`/api/operations/security-log?${query}`)
  expect(await expectProblem(answer, 400, 'malformed')).toEqual([field])
})

test('pages list every entry once, newest first, also while entries are added', async () => {
  const host = openTestHost()
  const add = () => host.as('ops')('/api/operations/exports', requestOf('recordExport'))
  for (let count = 0; count < 5; count += 1) await add()
  const whole = (await log(host, '?event=export&limit=200')).items.map(({ id }) => id)
  expect(whole).toHaveLength(5)
  const walked: string[] = []
  let next: string | null = null
  do {
    const page: Page = await log(host, `?event=export&limit=2${next === null ? '' : `&cursor=${next}`}`)
    walked.push(...page.items.map(({ id }) => id))
    next = page.next
    await add()
  } while (next !== null && walked.length < 100)
  expect(walked).toEqual(whole)
  expect(walked.map(Number)).toEqual(walked.map(Number).sort((a, b) => b - a))
})

test('entries contain no secret and nothing that a caller wrote', async () => {
  const host = openTestHost()
  const planted = 'planted-7c1e'
  await host.as('nobody')(
    '/api/session',
    sending('POST', { email: `${planted}@shop.example`, password: `${planted} password` }),
  )
  await host.as('nobody')('/api/order-events', {
    ...sending('POST', { events: [] }),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${planted}-token-of-nobody` },
  })
  await read(host.as('apiClient'), '/api/order-events', sending('POST', { events: [placed('SO990000001')] }))
  await read(host.as('support'), `/api/stores/${inQueue}/people`, { headers: { 'x-access-reason': planted } })
  await host.as('support')('/api/support/orders/SO990000001')
  const text = JSON.stringify(await log(host, '?limit=200'))
  expect(text).toContain('token_used')
  expect(text).toContain('sign_in_failed')
  for (const secret of [planted, TOKEN, 'SO990000001', inQueue]) expect(text).not.toContain(secret)
})

test('a read that cannot be recorded is not answered, and neither is a sign-in', async () => {
  const { host } = openMemoryHost({ seed: scenario })
  const failures: unknown[] = []
  const closed = {
    ...host,
    securityLog: {
      record: async () => {
        throw new StoreUnavailable('the log is closed')
      },
    },
    failed: (error: unknown) => failures.push(error),
  }
  const as = personaCallers(
    scenario,
    () => Date.parse(scenario.start),
    async () => closed,
  )
  const unavailable = await as('ops')('/api/operations/stores')
  expect(unavailable.headers.get('retry-after')).toBe('5')
  expect(await unavailable.clone().text()).not.toContain('"stores"')
  await expectProblem(unavailable, 503, 'unavailable')
  await expectProblem(await as('ops')('/api/operations/exports', requestOf('recordExport')), 503, 'unavailable')
  await expectProblem(await as('nobody')('/api/session', sending('POST', { persona: 'ops' })), 503, 'unavailable')
  expect(failures).toHaveLength(3)
  // What is not recorded is answered.
  expect((await as('ops')('/api/operations/overview')).status).toBe(200)
  expect((await createApi(closed).fetch(new Request('http://test/api/status'))).status).toBe(200)
})
