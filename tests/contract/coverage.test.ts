import { beforeEach, expect, test } from 'vitest'
import { expectProblem, moveClock, read, sending } from './ask.ts'
import { REQUEST, publish, UPDATE, updateOf } from './publish-requests.ts'
import { type Fetch, openTestHost, scenario, type TestHost } from './test-host.ts'

/** `inQueue` is in the East. `inProcess` belongs to the chain, in Toronto. */
const { inQueue, inProcess } = scenario.storyStores
const EAST = { kind: 'regions', regions: ['East'] }

interface Coverage {
  readonly updateId: string
  readonly stores: readonly {
    readonly storeId: string
    readonly viewedAt: string | null
    readonly acknowledgedAt: string | null
  }[]
}

let subject: TestHost
let ops: Fetch

beforeEach(async () => {
  subject = openTestHost()
  ops = subject.as('ops')
  await moveClock(subject.as('nobody'), '2022-09-01T12:00:00-04:00')
})

const coverage = (updateId: string) => read<Coverage>(ops, `/api/operations/updates/${updateId}/coverage`)
const receive = (updateId: string, kind: string) =>
  read(subject.as('store-owner'), `/api/stores/${inQueue}/receipts`, sending('POST', { updateId, kind }))
const rowOf = ({ stores }: Coverage, id: string) => stores.find(({ storeId }) => storeId === id)

test('lists every store in the audience of an update, with its receipts', async () => {
  const { updateId } = await publish(ops, { ...REQUEST, update: { ...UPDATE, scope: EAST } })
  const before = await coverage(updateId)
  expect(before.updateId).toBe(updateId)
  expect(before.stores).toHaveLength(196)
  expect(before.stores.filter(({ viewedAt, acknowledgedAt }) => viewedAt ?? acknowledgedAt)).toEqual([])
  expect(rowOf(before, inProcess)).toBeUndefined()

  await receive(updateId, 'viewed')
  expect(rowOf(await coverage(updateId), inQueue)).toEqual({
    storeId: inQueue,
    viewedAt: '2022-09-01T16:00:00.000Z',
    acknowledgedAt: null,
  })
  subject.pass(60_000)
  await receive(updateId, 'acknowledged')
  const after = await coverage(updateId)
  expect(rowOf(after, inQueue)).toEqual({
    storeId: inQueue,
    viewedAt: '2022-09-01T16:00:00.000Z',
    acknowledgedAt: '2022-09-01T16:01:00.000Z',
  })
  expect(after.stores.filter(({ viewedAt }) => viewedAt !== null)).toHaveLength(1)
})

test('lists the stores of a correction and those of the corrected update', async () => {
  const wrong = await publish(ops, { ...REQUEST, update: { ...UPDATE, scope: EAST } })
  subject.pass(1)
  const corrects = { updateId: wrong.updateId, was: { en: 'was', fr: 'tel' }, now: { en: 'is', fr: 'quel' } }
  const scope = { kind: 'stores', storeIds: [inProcess] }
  const { updateId } = await publish(ops, updateOf(wrong.incidentId, { scope, corrects }))
  expect((await coverage(updateId)).stores).toHaveLength(197)
})

test('does not exist for an unknown or unpublished update', async () => {
  const { updateId } = await publish(ops, { ...REQUEST, showAt: '2022-09-01T18:00:00-04:00' })
  for (const id of [updateId, 'f'.repeat(32)]) {
    await expectProblem(await ops(`/api/operations/updates/${id}/coverage`), 404, 'not-found')
  }
})

test('a store in the list has its headline and its receipts of the newest update', async () => {
  interface Row {
    readonly id: string
    readonly summaryKind: string
    readonly update: { readonly id: string; readonly acknowledgedAt: string | null } | null
  }
  const rows = async () => (await read<{ stores: Row[] }>(ops, '/api/operations/stores')).stores
  const before = await rows()
  expect(before).toHaveLength(1_333)
  expect(before.find(({ id }) => id === inQueue)).toMatchObject({ summaryKind: 'on_schedule', update: null })

  const { updateId } = await publish(ops, { ...REQUEST, update: { ...UPDATE, scope: EAST } })
  await receive(updateId, 'acknowledged')
  const after = await rows()
  expect(after.find(({ id }) => id === inQueue)?.update).toEqual({
    id: updateId,
    viewedAt: '2022-09-01T16:00:00.000Z',
    acknowledgedAt: '2022-09-01T16:00:00.000Z',
  })
  expect(after.find(({ id }) => id === inProcess)).toMatchObject({ update: null })
  expect(after.filter(({ update }) => update !== null)).toHaveLength(196)
})
