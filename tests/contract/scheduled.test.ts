import { beforeEach, expect, test } from 'vitest'
import { expectProblem, moveClock, read } from './ask.ts'
import { pauseFor, REQUEST, publish, publishing, UPDATE, updateOf } from './publish-requests.ts'
import { type Fetch, openTestHost, scenario, type TestHost } from './test-host.ts'

const { inQueue } = scenario.storyStores
const AT = '/api/operations/publications'
const NOON = '2022-09-01T12:00:00-04:00'
const SIX = '2022-09-01T18:00:00-04:00'

interface OperationsRepository {
  readonly scheduled: readonly unknown[]
  readonly incidents: readonly { readonly id: string }[]
}

let subject: TestHost
let ops: Fetch

beforeEach(async () => {
  subject = openTestHost()
  ops = subject.as('ops')
  await moveClock(subject.as('nobody'), NOON)
})

/** Returns everything about the network that people other than operations can read. */
async function seen(): Promise<string> {
  const answers = [
    await subject.as('nobody')('/api/status'),
    await subject.as('nobody')('/api/incidents?limit=200'),
    await subject.as('store-owner')(`/api/stores/${inQueue}/status`),
    await subject.as('store-owner')(`/api/stores/${inQueue}/updates?limit=200`),
    await subject.as('store-owner')('/api/delivery-queue'),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  return JSON.stringify(await Promise.all(answers.map((response) => response.text())))
}
const operations = () => read<OperationsRepository>(ops, '/api/operations/overview')
const withdraw = (id: string) => ops(`${AT}/${id}`, { method: 'DELETE' })
const LATER = {
  ...REQUEST,
  measures: [pauseFor({ kind: 'everyone' }, { firstDay: '2022-09-01' })],
  showAt: SIX,
}

test('a scheduled publication is visible to operations only, and at its instant to everyone', async () => {
  const before = await seen()
  const { publicationId, incidentId, showsAt } = await publish(ops, LATER)
  expect(showsAt).toBe('2022-09-01T22:00:00.000Z')
  expect((await operations()).scheduled).toEqual([
    {
      id: publicationId,
      requestedAt: '2022-09-01T16:00:00.000Z',
      showsAt: '2022-09-01T22:00:00.000Z',
      headline: { en: 'An ice storm slows deliveries.', fr: 'An ice storm slows deliveries. (fr)' },
    },
  ])
  expect(await seen()).toBe(before)
  expect((await subject.as('nobody')(`/api/incidents/${incidentId}`)).status).toBe(404)

  subject.pass(6 * 60 * 60 * 1000 - 1)
  expect((await subject.as('nobody')(`/api/incidents/${incidentId}`)).status).toBe(404)
  subject.pass(1)
  expect(await read(subject.as('nobody'), '/api/status')).toMatchObject({
    indicator: 'major',
    incidents: [{ id: incidentId, updates: [{ publishedAt: '2022-09-01T22:00:00.000Z' }] }],
  })
  expect(await read(subject.as('store-owner'), `/api/stores/${inQueue}/status`)).toMatchObject({
    mode: 'paused',
    incidents: [{ id: incidentId }],
  })
  expect((await operations()).scheduled).toEqual([])
})

test('a withdrawn publication is never shown and does not change the queue', async () => {
  await moveClock(ops, '2022-08-10T17:30:00-04:00')
  const publishRequest = {
    ...LATER,
    // A shutdown at another time than the original one would change which stores are in process.
    measures: [
      pauseFor(
        { kind: 'everyone' },
        {
          firstDay: '2022-08-12',
          shutdown: { notBefore: '2022-08-09T20:00:00-04:00', notAfter: '2022-08-10T12:00:00-04:00' },
        },
      ),
    ],
    showAt: '2022-08-10T18:00:00-04:00',
  }
  await moveClock(ops, '2022-08-10T18:01:00-04:00')
  const before = await seen()
  await moveClock(ops, '2022-08-10T17:30:00-04:00')
  const { publicationId, incidentId, updateId } = await publish(ops, publishRequest)
  await moveClock(ops, '2022-08-10T18:01:00-04:00')
  expect(await seen()).not.toBe(before)

  await moveClock(ops, '2022-08-10T17:31:00-04:00')
  expect((await withdraw(publicationId)).status).toBe(204)
  expect((await operations()).scheduled).toEqual([])
  await moveClock(ops, '2022-08-10T18:01:00-04:00')
  expect(await seen()).toBe(before)
  expect((await operations()).incidents.map(({ id }) => id)).not.toContain(incidentId)
  await expectProblem(await ops(`/api/operations/updates/${updateId}/coverage`), 404, 'not-found')
})

test('a published or withdrawn publication cannot be withdrawn', async () => {
  const shown = await publish(ops, REQUEST)
  await expectProblem(await withdraw(shown.publicationId), 409, 'conflict')
  const later = await publish(ops, { ...REQUEST, showAt: SIX })
  expect((await withdraw(later.publicationId)).status).toBe(204)
  await expectProblem(await withdraw(later.publicationId), 409, 'conflict')
  await expectProblem(await withdraw('f'.repeat(32)), 404, 'not-found')
  // The id of a fact is not the id of its publication.
  await expectProblem(await withdraw(later.updateId), 404, 'not-found')
  expect(await subject.added()).toHaveLength(3)

  const due = await publish(ops, { ...REQUEST, showAt: SIX })
  subject.pass(6 * 60 * 60 * 1000)
  await expectProblem(await withdraw(due.publicationId), 409, 'conflict')
})

test('a withdrawn publication does not conflict with later requests', async () => {
  const pause = pauseFor({ kind: 'everyone' }, { firstDay: '2022-09-01' })
  const { publicationId } = await publish(ops, { ...LATER, measures: [pause] })
  const again = publishing({ ...REQUEST, measures: [pause], showAt: SIX })
  expect(await expectProblem(await ops(AT, again), 422, 'invalid')).toEqual(['body.publishRequest.measures.0'])
  expect((await withdraw(publicationId)).status).toBe(204)
  expect((await ops(AT, again)).status).toBe(201)
})

test('one of ten concurrent withdrawals succeeds', async () => {
  const { publicationId } = await publish(ops, { ...REQUEST, showAt: SIX })
  const all = await Promise.all(Array.from({ length: 10 }, () => withdraw(publicationId)))
  expect(all.filter((each) => each.status === 204)).toHaveLength(1)
  expect(all.filter((each) => each.status === 409)).toHaveLength(9)
})

test('a publication scheduled for named stores is published to them only, at its instant', async () => {
  const scope = { kind: 'stores', storeIds: [inQueue] }
  await publish(ops, { ...REQUEST, update: { ...UPDATE, scope }, showAt: SIX })
  const statusPath = `/api/stores/${inQueue}/status`
  expect(await read(subject.as('store-owner'), statusPath)).toMatchObject({ incidents: [] })
  subject.pass(6 * 60 * 60 * 1000)
  expect(await read(subject.as('store-owner'), statusPath)).toMatchObject({
    incidents: [{ title: { en: 'Ice storm' } }],
  })
  expect(await read(subject.as('nobody'), '/api/status')).toMatchObject({ incidents: [] })
})

test('a publication that another one continues is not withdrawn before it', async () => {
  const first = await publish(ops, LATER)
  const next = await publish(ops, {
    ...updateOf(first.incidentId ?? '', {}),
    showAt: '2022-09-01T19:00:00-04:00',
  })
  expect(await expectProblem(await withdraw(first.publicationId), 409, 'conflict')).toEqual(['params.publicationId'])
  expect((await operations()).scheduled).toHaveLength(2)
  expect((await withdraw(next.publicationId)).status).toBe(204)
  expect((await withdraw(first.publicationId)).status).toBe(204)
  expect((await operations()).scheduled).toEqual([])
})

test('the end of a pause is not withdrawn while the end of its incident is scheduled', async () => {
  const everyone = { kind: 'everyone' }
  const { incidentId } = await publish(ops, {
    ...REQUEST,
    measures: [pauseFor(everyone, { firstDay: '2022-09-01' })],
  })
  const overview = await read<{ measures: { id: string; incidentId: string }[] }>(ops, '/api/operations/overview')
  const pause = overview.measures.find((each) => each.incidentId === incidentId)
  const over = { replaces: pause?.id, firstDay: '2022-08-31', end: { kind: 'through', day: '2022-08-31' } }
  const end = await publish(ops, {
    ...updateOf(incidentId ?? '', {}),
    measures: [pauseFor(everyone, over)],
    showAt: '2022-09-01T17:00:00-04:00',
  })
  const close = await publish(ops, {
    ...updateOf(incidentId ?? '', { status: 'resolved', impact: 'none' }),
    showAt: SIX,
  })
  await expectProblem(await withdraw(end.publicationId), 409, 'conflict')
  expect((await withdraw(close.publicationId)).status).toBe(204)
  expect((await withdraw(end.publicationId)).status).toBe(204)
})
