import { beforeEach, expect, test } from 'vitest'
import { expectProblem, moveClock, read } from './ask.ts'
import { type Published, pauseFor, REQUEST, publish, publishing, UPDATE, updateOf } from './publish-requests.ts'
import { type Fetch, openTestHost, scenario, type TestHost } from './test-host.ts'

/** `inQueue` is in the East. `inProcess` belongs to the chain, in Toronto. */
const { inQueue, inProcess } = scenario.storyStores
const EAST = { kind: 'regions', regions: ['East'] }
const AT = '/api/operations/publications'
const ID = expect.stringMatching(/^[0-9a-f]{32}$/) as string
interface Incident {
  readonly id: string
  readonly title: { readonly en: string }
  readonly updates: readonly { readonly id: string; readonly headline: { readonly en: string } }[]
}
interface PublishedMeasure {
  readonly id: string
  readonly incidentId: string
  readonly terms: { readonly kind: string }
}
interface StoreStatus {
  readonly mode: string
  readonly incidents: readonly Incident[]
  readonly caps: readonly { readonly number: number; readonly was: unknown }[]
}

let subject: TestHost
let ops: Fetch

beforeEach(async () => {
  subject = openTestHost()
  ops = subject.as('ops')
  // No incident is open, and deliveries are normal.
  await moveClock(subject.as('nobody'), '2022-09-01T12:00:00-04:00')
})

const STORE_OF = { 'store-owner': inQueue, 'chain-owner': inProcess }
const storeStatusOf = (caller: keyof typeof STORE_OF) =>
  read<StoreStatus>(subject.as(caller), `/api/stores/${STORE_OF[caller]}/status`)
const headlines = async (caller: 'store-owner' | 'chain-owner') =>
  (await storeStatusOf(caller)).incidents.flatMap(({ updates }) => updates.map(({ headline }) => headline.en))
const publishedMeasures = async () =>
  (await read<{ measures: readonly PublishedMeasure[] }>(ops, '/api/operations/overview')).measures
const publicIncident = (id: string) => subject.as('nobody')(`/api/incidents/${id}`)

test('an incident with a pause appears at once in the status and for its audience only', async () => {
  const update = { ...UPDATE, scope: EAST }
  const response = await ops(
    AT,
    publishing({ ...REQUEST, update, measures: [pauseFor(EAST, { firstDay: '2022-09-01' })] }),
  )
  expect(response.status).toBe(201)
  const published = (await response.json()) as Published
  expect(published).toEqual({
    publicationId: ID,
    incidentId: ID,
    updateId: ID,
    showsAt: '2022-09-01T16:00:00.000Z',
  })

  expect(await read(subject.as('nobody'), '/api/status')).toMatchObject({
    indicator: 'major',
    incidents: [{ id: published.incidentId, updates: [{ id: published.updateId }] }],
    deliveries: [
      { region: 'East', mode: 'paused' },
      { region: 'GTA', mode: 'normal' },
      { region: 'Toronto', mode: 'normal' },
      { region: 'West', mode: 'normal' },
      { region: 'North', mode: 'normal' },
    ],
  })
  expect(await storeStatusOf('store-owner')).toMatchObject({
    mode: 'paused',
    incidents: [{ id: published.incidentId, title: { en: 'Ice storm' } }],
  })
  expect(await storeStatusOf('chain-owner')).toMatchObject({ mode: 'normal', incidents: [] })
})

test('deliveries resume by region: resumed stores recover by the queue, others stay paused', async () => {
  const services = [{ id: 'store-deliveries', status: 'major_outage' }]
  const all = { kind: 'everyone' }
  const first = {
    ...REQUEST,
    update: { ...UPDATE, services },
    measures: [pauseFor(all, { firstDay: '2022-09-01' })],
  }
  const { incidentId } = await publish(ops, first)
  expect([(await storeStatusOf('store-owner')).mode, (await storeStatusOf('chain-owner')).mode]).toEqual([
    'paused',
    'paused',
  ])
  const measures = await publishedMeasures()
  const pause = measures.find((each) => each.incidentId === incidentId)
  const rest = pauseFor(EAST, { replaces: pause?.id, firstDay: '2022-09-01' })
  await publish(ops, { ...updateOf(incidentId, { services }), measures: [rest] })
  expect([(await storeStatusOf('store-owner')).mode, (await storeStatusOf('chain-owner')).mode]).toEqual([
    'paused',
    'recovering',
  ])
})

test('concurrent calls with the same key and body publish once', async () => {
  const key = { 'idempotency-key': 'a' }
  const all = await Promise.all(Array.from({ length: 10 }, () => ops(AT, publishing(REQUEST, key))))
  const texts = await Promise.all(all.map((response) => response.text()))
  expect(all.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201))
  expect(new Set(texts).size).toBe(1)
  expect(await subject.added()).toMatchObject([{ type: 'published' }])
  const other = publishing({ ...REQUEST, showAt: '2022-09-02T12:00:00-04:00' }, key)
  await expectProblem(await ops(AT, other), 422, 'key-reused')
  expect(await subject.added()).toHaveLength(1)
})

const PAUSING = { ...REQUEST, measures: [pauseFor(EAST, { firstDay: '2022-09-01' })] }

test('exactly one of the concurrent contradicting publish requests succeeds', async () => {
  const all = await Promise.all(Array.from({ length: 6 }, () => ops(AT, publishing(PAUSING))))
  const rejected = all.filter(({ status }) => status !== 201)
  expect(rejected).toHaveLength(5)
  for (const response of rejected) {
    expect(await expectProblem(response, 422, 'invalid')).toEqual(['body.publishRequest.measures.0'])
  }
  expect(await subject.added()).toMatchObject([{ type: 'published' }])
  expect(await storeStatusOf('store-owner')).toMatchObject({ mode: 'paused', incidents: [{}] })
})

test('a slow request is validated against publications made while it was sent', async () => {
  const asked = Promise.withResolvers<void>()
  const go = Promise.withResolvers<void>()
  // The rest of the body is sent after another request was published.
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(stream) {
        asked.resolve()
        await go.promise
        stream.enqueue(
          new TextEncoder().encode(JSON.stringify({ publishRequest: PAUSING, confirmed: true, draftId: null })),
        )
        stream.close()
      },
    },
    { highWaterMark: 0 },
  )
  // The type of `fetch` options lacks streaming bodies.
  const late = ops(AT, Object.assign(publishing(PAUSING), { body, duplex: 'half' }))
  await asked.promise
  subject.pass(1000)
  expect((await ops(AT, publishing(PAUSING))).status).toBe(201)
  go.resolve()
  expect(await expectProblem(await late, 422, 'invalid')).toEqual(['body.publishRequest.measures.0'])
})

test('an unusual publish request needs confirmation and succeeds with it', async () => {
  const asked = await ops(AT, publishing(REQUEST, {}, false))
  expect(await expectProblem(asked, 422, 'confirmation-needed')).toEqual(['body.publishRequest.update.nextUpdateBy'])
  expect(await subject.added()).toEqual([])

  const promised = { ...UPDATE, nextUpdateBy: '2022-09-01T17:00:00-04:00' }
  expect((await ops(AT, publishing({ ...REQUEST, update: promised }, {}, false))).status).toBe(201)
  expect((await ops(AT, publishing(REQUEST))).status).toBe(201)
})

const NOBODY_ELSE = { kind: 'stores', storeIds: ['f'.repeat(32)] }

test.each<[string, object, string[]]>([
  ['an empty publish request', { ...REQUEST, incident: null, update: null }, ['update']],
  [
    'a headline in one language',
    { ...REQUEST, update: { ...UPDATE, headline: { en: 'A storm.', fr: '' } } },
    ['update.headline.fr'],
  ],
  ['a scheduled instant in the past', { ...REQUEST, showAt: '2022-09-01T11:59:59-04:00' }, ['showAt']],
  ['an incident that does not exist', { ...REQUEST, incident: { kind: 'known', id: 'f'.repeat(32) } }, ['incident.id']],
  [
    'a store that does not exist',
    { ...REQUEST, update: { ...UPDATE, scope: NOBODY_ELSE } },
    ['update.scope.storeIds.0'],
  ],
  ['two pauses of the same stores', { ...REQUEST, measures: [pauseFor(EAST), pauseFor(EAST)] }, ['measures.1']],
  [
    'an invalid next update and a missing text',
    {
      ...REQUEST,
      update: { ...UPDATE, nextUpdateBy: '2022-09-01T12:00:00-04:00', body: { en: ' ', fr: ' ' } },
    },
    ['update.body.en', 'update.body.fr', 'update.nextUpdateBy'],
  ],
])('%s is rejected by field even if confirmed, and nothing is published', async (_, publishRequest, fields) => {
  const response = await ops(AT, publishing(publishRequest))
  expect(await expectProblem(response, 422, 'invalid')).toEqual(fields.map((field) => `body.publishRequest.${field}`))
  expect(await subject.added()).toEqual([])
})

test('an update to named stores is visible to them only', async () => {
  const scope = { kind: 'stores', storeIds: [inQueue] }
  const { incidentId } = await publish(ops, { ...REQUEST, update: { ...UPDATE, scope } })
  expect(await headlines('store-owner')).toEqual(['An ice storm slows deliveries.'])
  expect(await headlines('chain-owner')).toEqual([])
  expect(await read(subject.as('nobody'), '/api/status')).toMatchObject({ indicator: 'none', incidents: [] })
  for (const caller of ['nobody', 'store-owner', 'chain-owner'] as const) {
    const response = await subject.as(caller)(`/api/incidents/${incidentId}`)
    await expectProblem(response, 404, 'not-found')
  }

  // An update to everyone makes the incident public. The update to the store stays private.
  await publish(ops, updateOf(incidentId, { headline: { en: 'It snows.', fr: 'Il neige.' } }))
  const known = (await (await publicIncident(incidentId)).json()) as Incident
  expect(known.updates.map(({ headline }) => headline.en)).toEqual(['It snows.'])
  expect(await headlines('chain-owner')).toEqual(['It snows.'])
  expect(await headlines('store-owner')).toEqual(['It snows.', 'An ice storm slows deliveries.'])
})

test('a correction reaches the whole audience of the corrected update', async () => {
  const only = (storeId: string) => ({ kind: 'stores', storeIds: [storeId] })
  const wrong = await publish(ops, { ...REQUEST, update: { ...UPDATE, scope: only(inQueue) } })
  const corrects = {
    updateId: wrong.updateId,
    was: { en: 'Trucks leave late.', fr: 'Les camions partent en retard.' },
    now: { en: 'Trucks stay.', fr: 'Les camions restent.' },
  }
  subject.pass(1)
  const headline = { en: 'Trucks stay where they are.', fr: 'Les camions restent où ils sont.' }
  await publish(ops, updateOf(wrong.incidentId, { scope: only(inProcess), headline, corrects }))
  expect(await headlines('chain-owner')).toEqual(['Trucks stay where they are.'])
  expect(await headlines('store-owner')).toEqual(['Trucks stay where they are.', 'An ice storm slows deliveries.'])
  expect((await publicIncident(wrong.incidentId)).status).toBe(404)
})

test('a revised incident keeps its id and its updates', async () => {
  const { incidentId, updateId } = await publish(ops, REQUEST)
  const incident = { kind: 'revised', id: incidentId, startedOn: '2022-08-31', disclosure: null }
  for (const title of ['Ice storm in the East', 'Ice storm everywhere']) {
    const revised = { ...REQUEST, incident: { ...incident, title: { en: title, fr: title } }, update: null }
    expect(await publish(ops, revised)).toMatchObject({ incidentId, updateId: null })
    expect(await (await publicIncident(incidentId)).json()).toMatchObject({
      id: incidentId,
      title: { en: title },
      startedOn: '2022-08-31',
      updates: [{ id: updateId }],
    })
  }
  const { incidents } = await read<{ incidents: Incident[] }>(subject.as('nobody'), '/api/status')
  expect(incidents.map(({ id }) => id)).toEqual([incidentId])
})

test('a measure is revised in place, and the store sees its earlier version', async () => {
  const cap = (number: number, over: object = {}) => ({
    kind: 'order_cap',
    replaces: null,
    scope: EAST,
    firstDay: '2022-09-01',
    end: { kind: 'further_notice' },
    note: null,
    number,
    unit: 'case',
    base: 'order',
    ...over,
  })
  const caps = async () => (await storeStatusOf('store-owner')).caps.filter(({ number }) => number !== 30)
  await publish(ops, { ...REQUEST, measures: [cap(40)] })
  const [first] = await caps()
  expect(first).toMatchObject({ number: 40, was: null })

  const measures = await publishedMeasures()
  const replaces = measures.find(({ terms }) => terms.kind === 'order_cap')?.id
  const stale = { ...REQUEST, measures: [cap(50, { replaces }), cap(50, { replaces: 'f'.repeat(32) })] }
  expect(await expectProblem(await ops(AT, publishing(stale)), 422, 'invalid')).toContain(
    'body.publishRequest.measures.1.replaces',
  )
  await publish(ops, { ...REQUEST, incident: null, update: null, measures: [cap(50, { replaces })] })
  expect(await caps()).toMatchObject([{ number: 50, was: { number: 40 } }])
})
