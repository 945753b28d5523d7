import { expect, test } from 'vitest'
import { read, sending } from './ask.ts'
import { requestOf } from './calls.ts'
import { openTestHost, scenario, type TestHost } from './test-host.ts'

const { inQueue } = scenario.storyStores

interface Entry {
  readonly subject: string
  readonly requests: number
  readonly items: number
}

/** The reads that the log has, before this one. */
async function readsOf({ as }: TestHost): Promise<string[]> {
  const { items } = await read<{ items: Entry[] }>(as('ops'), '/api/operations/security-log?event=read')
  return items.map(({ subject, requests, items: given }) => `${subject} ${requests} ${given}`)
}

test('a repeated action of support reads the question again, which is an entry', async () => {
  const host = openTestHost()
  const ask = (text: string, headers = {}) =>
    read<{ id: string }>(
      host.as('store-owner'),
      `/api/stores/${inQueue}/questions`,
      sending('POST', { topic: 'restart', orderId: null, text }, headers),
    )
  const { id } = await ask('When do you restart?')
  const claim = sending('POST', { kind: 'claim' }, { 'idempotency-key': 'claimed once' })
  for (let times = 0; times < 3; times += 1) {
    await read(host.as('support'), `/api/support/questions/${id}/actions`, claim)
    await ask('And when?', { 'idempotency-key': 'asked once' })
  }
  expect(await readsOf(host)).toEqual(['getQuestion 2 2'])
})

test('a preview is an entry, also without a page of a store', async () => {
  const host = openTestHost()
  const init = requestOf('previewPublication')
  const body = { ...((await new Request('http://test', init).json()) as object), storeIds: [] }
  await read(host.as('ops'), '/api/operations/previews', sending('POST', body))
  expect(await readsOf(host)).toEqual(['previewPublication 1 0'])
})
