import { beforeEach, describe, expect, test } from 'vitest'
import { expectProblem, moveClock, read, REASON, sending } from './ask.ts'
import { pauseFor, REQUEST, publish, UPDATE, updateOf } from './publish-requests.ts'
import { type Fetch, openTestHost, scenario, type TestHost } from './test-host.ts'

/** `inQueue` is in the East. `inProcess` belongs to the chain, in Toronto. */
const { inQueue, inProcess } = scenario.storyStores
const EAST = { kind: 'regions', regions: ['East'] }
const only = (storeId: string) => ({ kind: 'stores', storeIds: [storeId] })

interface Preview {
  readonly issues: readonly { readonly kind: string; readonly field: string; readonly asked: boolean }[]
  readonly concerned: number
  readonly held: { readonly was: number; readonly now: number }
  readonly changes: readonly unknown[]
  readonly status: { readonly was: unknown; readonly now: unknown }
  readonly stores: readonly { readonly was: unknown; readonly now: unknown }[]
}

let subject: TestHost
let ops: Fetch

beforeEach(async () => {
  subject = openTestHost()
  ops = subject.as('ops')
  await moveClock(subject.as('nobody'), '2022-09-01T12:00:00-04:00')
})

const asking = (publishRequest: object, storeIds: readonly string[] = [], headers: Record<string, string> = REASON) =>
  ops('/api/operations/previews', sending('POST', { publishRequest, storeIds }, headers))
async function preview(publishRequest: object, storeIds: readonly string[] = []): Promise<Preview> {
  const response = await asking(publishRequest, storeIds)
  expect(response.status).toBe(200)
  return (await response.json()) as Preview
}

const seeded = new Set(JSON.stringify(scenario).match(/\b[0-9a-f]{32}\b/g))
/** Replaces the ids that each preview generates anew. */
const drawn = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll(/\b[0-9a-f]{32}\b/g, (id) => (seeded.has(id) ? id : 'drawn')))

const storeStatuses = async () => [
  await read(subject.as('store-owner'), `/api/stores/${inQueue}/status`),
  await read(subject.as('chain-owner'), `/api/stores/${inProcess}/status`),
]
const status = () => read(subject.as('nobody'), '/api/status')

test('changes nothing and returns the changes that publishing would make', async () => {
  const before = [await status(), ...(await storeStatuses())]
  const publishRequest = {
    ...REQUEST,
    update: { ...UPDATE, scope: EAST },
    measures: [pauseFor(EAST, { firstDay: '2022-09-01' })],
  }
  const { concerned, held, issues } = await preview(publishRequest)
  expect(concerned).toBe(196)
  expect(held.was).toBe(0)
  expect(held.now).toBeGreaterThan(0)
  expect(issues).toMatchObject([{ kind: 'no_promise', field: 'update.nextUpdateBy', asked: true }])
  expect(await subject.added()).toEqual([])
  expect([await status(), ...(await storeStatuses())]).toEqual(before)
})

test('lists all issues with their fields in both languages, and still returns the changes', async () => {
  const update = { ...UPDATE, scope: only('f'.repeat(32)), headline: { en: '', fr: 'Tempête' } }
  const { issues, concerned } = await preview({
    ...REQUEST,
    update,
    showAt: '2022-09-01T11:00:00-04:00',
  })
  const both = { en: expect.stringMatching(/\.$/) as string, fr: expect.stringMatching(/\.$/) as string }
  expect(issues).toEqual([
    { kind: 'show_at_past', field: 'showAt', asked: false, other: null, cause: both },
    { kind: 'store_unknown', field: 'update.scope.storeIds.0', asked: false, other: null, cause: both },
    { kind: 'text_missing', field: 'update.headline.en', asked: false, other: null, cause: both },
    { kind: 'no_promise', field: 'update.nextUpdateBy', asked: true, other: null, cause: both },
  ])
  expect(concerned).toBe(0)
})

const WINDOW = {
  kind: 'delivery_window',
  replaces: null,
  scope: EAST,
  firstDay: '2022-09-01',
  end: { kind: 'through', day: '2022-09-05' },
  note: { en: 'For now.', fr: 'Pour l’instant.' },
  daysAWeek: 7,
  from: '07:00',
  to: '23:00',
  overnight: 'possible',
}
const PLAN = {
  phases: [
    {
      firstDay: '2022-09-02',
      stopsPerDay: { low: 100, high: 200 },
      hours: { from: '07:00', to: '23:00' },
      heldBack: [],
    },
  ],
  reason: { en: 'More trucks.', fr: 'Plus de camions.' },
}
const PAUSE_ALL = pauseFor({ kind: 'everyone' }, { firstDay: '2022-09-01' })

/** Previews and publishes a request, and expects the status and two stores’ pages to match the preview. */
async function expectAsPreviewed(publishRequest: object): Promise<void> {
  const before = [await status(), ...(await storeStatuses())]
  const shown = await preview(publishRequest, [inQueue, inProcess])
  expect([shown.status.was, ...shown.stores.map(({ was }) => was)]).toEqual(before)
  await publish(ops, publishRequest)
  const after = [await status(), ...(await storeStatuses())]
  expect(drawn([shown.status.now, ...shown.stores.map(({ now }) => now)])).toEqual(drawn(after))
  expect(after).not.toEqual(before)
}

describe('the previewed pages of chosen stores match their pages after publication', () => {
  const CASES: [string, object][] = [
    ['an update to everyone', REQUEST],
    ['a pause of one region', { ...REQUEST, update: { ...UPDATE, scope: EAST }, measures: [pauseFor(EAST), WINDOW] }],
    ['a pause of everyone with a plan', { ...REQUEST, measures: [PAUSE_ALL], plan: PLAN }],
    [
      'an update to one store',
      { ...REQUEST, update: { ...UPDATE, scope: only(inQueue) }, measures: [pauseFor(only(inQueue))] },
    ],
  ]

  test.each(CASES)('%s', async (_, publishRequest) => {
    await expectAsPreviewed(publishRequest)
  })

  test('a scheduled publication is previewed at its instant', async () => {
    const publishRequest = { ...REQUEST, measures: [PAUSE_ALL], showAt: '2022-09-02T18:00:00-04:00' }
    const shown = await preview(publishRequest, [inQueue, inProcess])
    await publish(ops, publishRequest)
    await moveClock(ops, '2022-09-02T18:00:00-04:00')
    const after = [await status(), ...(await storeStatuses())]
    expect(drawn([shown.status.now, ...shown.stores.map(({ now }) => now)])).toEqual(drawn(after))
  })

  test('the first version of a measure for one store stays private when it is widened', async () => {
    const held = {
      kind: 'order_policy',
      replaces: null,
      scope: only(inQueue),
      firstDay: '2022-09-01',
      end: { kind: 'further_notice' },
      note: null,
      policy: 'held',
    }
    const { incidentId } = await publish(ops, {
      ...REQUEST,
      update: { ...UPDATE, scope: only(inQueue) },
      measures: [held],
    })
    const { measures } = await read<{ measures: { id: string; terms: { scope: { kind: string } } }[] }>(
      ops,
      '/api/operations/overview',
    )
    const replaces = measures.find(({ terms }) => terms.scope.kind === 'stores')?.id
    subject.pass(1)
    const publishRequest = {
      ...updateOf(incidentId, {}),
      measures: [{ ...held, replaces, scope: { kind: 'everyone' }, policy: 'cancelled' }],
    }
    await expectAsPreviewed(publishRequest)
    expect((await storeStatuses())[1]).toMatchObject({ policies: [{ policy: 'cancelled' }] })
  })

  test('the plan of an incident that only one store knows stays private', async () => {
    await moveClock(ops, '2022-08-10T17:21:00-04:00')
    const [, before] = await storeStatuses()
    await expectAsPreviewed({
      ...REQUEST,
      update: { ...UPDATE, scope: only(inQueue) },
      plan: { ...PLAN, phases: PLAN.phases.map((phase) => ({ ...phase, firstDay: '2022-08-11' })) },
    })
    expect((await storeStatuses())[1]).toEqual(before)
  })
})

test('previewing a store’s page is an access with its reason, which the store sees', async () => {
  await preview(REQUEST, [inQueue])
  expect(await subject.added()).toMatchObject([
    { type: 'access', fact: { storeId: inQueue, role: 'operations', reason: 'Phone call' } },
  ])
  const { items } = await read<{ items: unknown[] }>(
    subject.as('store-owner'),
    `/api/stores/${inQueue}/accesses?limit=1`,
  )
  expect(items).toMatchObject([{ role: 'operations', reason: 'Phone call', at: '2022-09-01T16:00:00.000Z' }])
})

test('without a reason, or for an unknown store, nothing is returned and no access is recorded', async () => {
  await expectProblem(await asking(REQUEST, [inQueue], {}), 428, 'reason-required')
  await expectProblem(await asking(REQUEST, [inQueue, 'f'.repeat(32)]), 404, 'not-found')
  expect(await subject.added()).toEqual([])
})
