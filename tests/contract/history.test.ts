import { expect, test } from 'vitest'
import { SUSPENSION } from '../../src/scenario/updates/suspension.ts'
import { timelineOf, type StoreHistory, type TimelineQuestion } from '../../src/domain/questions/store-timeline.ts'
import { read, REASON, sending } from './ask.ts'
import { openTestHost, scenario, type TestHost } from './test-host.ts'

const { inQueue, inProcess, deliveredBefore } = scenario.storyStores

const historyOf = ({ as }: TestHost, storeId: string) =>
  read<StoreHistory>(as('support'), `/api/stores/${storeId}/history`, { headers: REASON })
const conversations = async ({ as }: TestHost, storeId: string) =>
  (
    await read<{ items: (TimelineQuestion & { storeId: string })[] }>(
      as('support'),
      `/api/support/conversations?storeId=${storeId}`,
    )
  ).items

/** A store acknowledges an update and asks a question. Support replies and adds a note. */
async function something(host: TestHost): Promise<void> {
  const receipt = sending('POST', { updateId: SUSPENSION.id, kind: 'acknowledged' })
  await read(host.as('store-owner'), `/api/stores/${inQueue}/receipts`, receipt)
  const asked = sending('POST', { topic: 'other', orderId: null, text: 'When?' })
  const { id } = await read<{ id: string }>(host.as('store-owner'), `/api/stores/${inQueue}/questions`, asked)
  const actions = [{ kind: 'claim' }, { kind: 'note', text: 'Known well.' }, { kind: 'reply', text: 'Soon.' }]
  for (const action of actions) {
    await read(host.as('support'), `/api/support/questions/${id}/actions`, sending('POST', action))
  }
}

test('the timeline has all events of a store', async () => {
  const host = openTestHost()
  await something(host)
  const history = await historyOf(host, inQueue)
  const entries = timelineOf(history, await conversations(host, inQueue), scenario.start)
  expect(entries[0]?.at).toBe(scenario.start)
  expect(entries.map(({ at }) => at)).toEqual(
    entries
      .map(({ at }) => at)
      .toSorted()
      .toReversed(),
  )
  const of = (kind: string) => entries.filter((each) => each.kind === kind)
  expect(of('update')).toContainEqual(expect.objectContaining({ headline: SUSPENSION.headline }))
  expect(of('receipt')).toContainEqual(
    expect.objectContaining({ received: 'acknowledged', headline: SUSPENSION.headline }),
  )
  // The access that reads the history is included.
  expect(of('access')).toContainEqual(expect.objectContaining({ at: scenario.start, reason: 'Phone call' }))
  expect(of('question').map((each) => each.kind === 'question' && each.text)).toEqual(
    expect.arrayContaining(['When?', 'Known well.', 'Soon.']),
  )
  const own = scenario.orders.filter(({ order }) => order.storeId === inQueue && order.placedAt <= scenario.start)
  expect(of('order').filter((each) => each.kind === 'order' && each.event === 'placed')).toHaveLength(own.length)
})

test('has nothing from the future, and a waiver use from its own instant on', async () => {
  const host = openTestHost()
  const before = await historyOf(host, deliveredBefore)
  const times = [
    ...before.orders.flatMap(({ placedAt, events }) => [placedAt, ...events.map(({ at }) => at)]),
    ...before.accesses.map(({ at }) => at),
    ...before.receipts.map(({ at }) => at),
  ]
  expect(times.filter((at) => at > scenario.start)).toEqual([])
  expect(before.waivers.flatMap(({ uses }) => uses)).toEqual([])
  await host.moveTo(scenario.moments.find(({ id }) => id === 'october')?.at ?? scenario.start)
  const after = await historyOf(host, deliveredBefore)
  expect(after.waivers.flatMap(({ uses }) => uses)).toHaveLength(1)
})

test('a store reads its own history without notes or names; notes are for support only', async () => {
  const host = openTestHost()
  await something(host)
  await historyOf(host, inQueue)
  const response = await host.as('store-owner')(`/api/stores/${inQueue}/history`)
  const text = await response.clone().text()
  const { accesses } = (await response.json()) as StoreHistory
  const newest = accesses.findLast(({ at }) => at === scenario.start)
  expect(newest).toEqual({
    id: newest?.id,
    at: scenario.start,
    role: 'support',
    reason: 'Phone call',
  })
  expect(text).not.toContain('Known well.')
  expect(text).not.toContain(scenario.personas.support.id)
  expect((await host.as('store-owner')(`/api/support/conversations?storeId=${inQueue}`)).status).toBe(403)
  expect((await conversations(host, inProcess)).filter(({ storeId }) => storeId !== inProcess)).toEqual([])
})
