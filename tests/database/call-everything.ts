import type { Database } from '../../server/database/database.ts'
import { SUSPENSION } from '../../src/scenario/updates/suspension.ts'
import { read, REASON, sending } from '../contract/ask.ts'
import { requestOf } from '../contract/calls.ts'
import { placed, reported } from '../contract/intake-calls.ts'
import { REQUEST, publish, UPDATE } from '../contract/publish-requests.ts'
import { few } from './few.ts'
import { openHostWithStoppedClock } from './stopped-clock-host.ts'

const { inQueue, inProcess } = few.storyStores

/** Makes every kind of write, so that each table that callers fill has rows of several callers. */
export async function callEverything(database: Pick<Database, 'db'>): Promise<void> {
  const { as } = await openHostWithStoppedClock(database)
  const receipt = (key: string) =>
    sending('POST', { updateId: SUSPENSION.id, kind: 'acknowledged' }, { 'idempotency-key': key })
  await read(as('store-owner'), `/api/stores/${inQueue}/receipts`, receipt('one'))
  await read(as('chain-owner'), `/api/stores/${inProcess}/receipts`, receipt('two'))
  for (const storeId of [inQueue, inProcess]) {
    await read(as('support'), `/api/stores/${storeId}/status`, { headers: REASON })
  }
  const ops = as('ops')
  await read(ops, '/api/operations/drafts', requestOf('addDraft', { 'idempotency-key': 'four' }))
  const update = { ...UPDATE, scope: { kind: 'stores', storeIds: [inQueue] } }
  await publish(ops, { ...REQUEST, update })
  const { publicationId } = await publish(ops, { ...REQUEST, showAt: '2099-01-01T00:00:00-05:00' })
  await ops(`/api/operations/publications/${publicationId}`, { method: 'DELETE' })
  const ask = async (caller: 'store-owner' | 'chain-owner', storeId: string) => {
    const asking = requestOf('askQuestion', { 'idempotency-key': 'five' })
    return read<{ id: string }>(as(caller), `/api/stores/${storeId}/questions`, asking)
  }
  const asked = await ask('store-owner', inQueue)
  const actions = `/api/support/questions/${asked.id}/actions`
  const noted = sending('POST', { kind: 'note', text: 'Asked twice before.' }, { 'idempotency-key': 'six' })
  await read(as('support'), actions, noted)
  await read(as('support'), '/api/support/answers', requestOf('addCannedAnswer', { 'idempotency-key': 'seven' }))
  await read(as('support'), '/api/support/topics/stock_cover/draft', { method: 'POST' })
  // This question is not escalated.
  await ask('chain-owner', inProcess)
  await read(ops, '/api/operations/previews', requestOf('previewPublication', REASON))
  const events = [placed('SO990000001'), reported('processing', 'SO990000001'), reported('processing', 'SO990000009')]
  await read(as('apiClient'), '/api/order-events', sending('POST', { events }, { 'idempotency-key': 'three' }))
}
