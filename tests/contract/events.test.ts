import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createApi } from '../../src/api/app.ts'
import type { Host } from '../../src/api/host.ts'
import { SUSPENSION } from '../../src/scenario/updates/suspension.ts'
import { REASON, sending } from './ask.ts'
import { requestOf } from './calls.ts'
import { type EventReader, listen } from './event-reader.ts'
import { openMemoryHost } from './memory-test-host.ts'
import { REQUEST, publish, publishing } from './publish-requests.ts'
import { type Caller, openTestHost, scenario, type TestHost } from './test-host.ts'

const { inQueue, inProcess } = scenario.storyStores
let subject: TestHost
let readers: EventReader[]

beforeEach(() => {
  subject = openTestHost()
  readers = []
})

afterEach(async () => {
  await Promise.all(readers.map((reader) => reader.stop()))
})

/** Opens the event stream as a caller and reads the first event. */
async function listening(caller: Caller, lastEventId?: string) {
  const reader = await listen(subject.as(caller), lastEventId)
  readers.push(reader)
  const [greeting] = await reader.received()
  return { reader, greeting }
}

const names = async (reader: EventReader) => (await reader.received()).map(({ data }) => data)
const acknowledge = (caller: Caller, storeId: string, kind = 'acknowledged') =>
  subject.as(caller)(`/api/stores/${storeId}/receipts`, sending('POST', { updateId: SUSPENSION.id, kind }))
const moveClock = () => subject.as('nobody')('/api/clock', sending('PUT', { moment: 'cap' }))

test('is a stream that is not cached', async () => {
  const response = await subject.as('nobody')('/api/events')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  expect(response.headers.get('cache-control')).toBe('no-store')
  await response.body?.cancel()
})

test('begins with a ready event', async () => {
  const { greeting } = await listening('nobody')
  expect(greeting).toMatchObject({ event: 'ready', data: {} })
  expect(greeting?.id).toBeTypeOf('string')
})

test('a move of the clock is published to everyone', async () => {
  const all = await Promise.all(
    (['nobody', 'store-owner', 'chain-owner', 'ops', 'support', 'expired'] as const).map((caller) => listening(caller)),
  )
  await moveClock()
  for (const { reader } of all) {
    expect(await reader.received()).toMatchObject([{ event: 'changed', data: { topic: 'clock' } }])
  }
})

test('an acknowledgement is published to the store’s own people only', async () => {
  const [owner, chain, nobody, expired] = await Promise.all(
    (['store-owner', 'chain-owner', 'nobody', 'expired'] as const).map((caller) => listening(caller)),
  )
  await acknowledge('store-owner', inQueue)
  await acknowledge('chain-owner', inProcess)
  expect(owner && (await names(owner.reader))).toEqual([{ topic: 'store', storeId: inQueue }])
  expect(chain && (await names(chain.reader))).toEqual([{ topic: 'store', storeId: inProcess }])
  expect(nobody && (await names(nobody.reader))).toEqual([])
  expect(expired && (await names(expired.reader))).toEqual([])
})

test('only operations receives events of all stores, of drafts and of viewed receipts', async () => {
  const [ops, ...others] = await Promise.all(
    (['ops', 'store-owner', 'chain-owner', 'support', 'nobody'] as const).map((caller) => listening(caller)),
  )
  await acknowledge('store-owner', inQueue, 'viewed')
  await acknowledge('store-owner', inQueue)
  expect(ops && (await names(ops.reader))).toEqual([{ topic: 'operations' }, { topic: 'store', storeId: inQueue }])
  const own = [{ topic: 'store', storeId: inQueue }]
  expect(await Promise.all(others.map(({ reader }) => names(reader)))).toEqual([own, [], [], []])

  const operations = subject.as('ops')
  const begun = await operations('/api/operations/drafts', requestOf('addDraft'))
  const { id } = (await begun.json()) as { id: string }
  await operations(`/api/operations/drafts/${id}`, requestOf('saveDraft'))
  await operations(`/api/operations/drafts/${id}`, { method: 'DELETE' })
  const thrice = Array.from({ length: 3 }, () => ({ topic: 'operations' }))
  expect(ops && (await names(ops.reader))).toEqual(thrice)
  expect(await Promise.all(others.map(({ reader }) => names(reader)))).toEqual([[], [], [], []])
})

describe('a publication', () => {
  const CALLERS = ['nobody', 'expired', 'store-owner', 'chain-owner', 'ops', 'support'] as const
  const NETWORK = [{ topic: 'network' }]

  async function listeners() {
    const all = await Promise.all(CALLERS.map((caller) => listening(caller)))
    return async () => {
      const received: Record<string, unknown> = {}
      for (const [index, { reader }] of all.entries()) received[CALLERS[index] ?? ''] = await names(reader)
      return received
    }
  }

  test('for everyone is an event for everyone, and a rejected one or a preview for nobody', async () => {
    const received = await listeners()
    const operations = subject.as('ops')
    await publish(operations, REQUEST)
    expect(await received()).toEqual(Object.fromEntries(CALLERS.map((caller) => [caller, NETWORK])))
    await operations('/api/operations/publications', publishing({ ...REQUEST, update: null }))
    await operations('/api/operations/previews', sending('POST', { publishRequest: REQUEST, storeIds: [] }))
    expect(await received()).toEqual(Object.fromEntries(CALLERS.map((caller) => [caller, []])))
  })

  test('for one store is an event for its team and staff, without the store', async () => {
    const received = await listeners()
    const publicStatus = async () => {
      const response = await subject.as('nobody')('/api/status')
      return [response.headers.get('etag'), await response.text()]
    }
    const before = await publicStatus()
    const update = { ...REQUEST.update, scope: { kind: 'stores', storeIds: [inQueue] } }
    await publish(subject.as('ops'), { ...REQUEST, update })
    expect(await received()).toEqual({
      nobody: [],
      expired: [],
      'store-owner': NETWORK,
      'chain-owner': [],
      ops: NETWORK,
      support: NETWORK,
    })
    expect(await publicStatus()).toEqual(before)
  })

  test('that shows later is an event for staff, and so is its withdrawal', async () => {
    const received = await listeners()
    const operations = subject.as('ops')
    const staff = Object.fromEntries(
      CALLERS.map((caller) => [caller, caller === 'ops' || caller === 'support' ? NETWORK : []]),
    )
    const { publicationId } = await publish(operations, { ...REQUEST, showAt: '2022-08-10T09:00:00-04:00' })
    expect(await received()).toEqual(staff)
    await operations(`/api/operations/publications/${publicationId}`, { method: 'DELETE' })
    expect(await received()).toEqual(staff)
    await operations(`/api/operations/publications/${publicationId}`, { method: 'DELETE' })
    expect(await received()).toEqual(Object.fromEntries(CALLERS.map((caller) => [caller, []])))
  })
})

test('an access by staff is an event for the store, without its reason', async () => {
  const { reader } = await listening('store-owner')
  await subject.as('support')(`/api/stores/${inProcess}/status`, { headers: REASON })
  await subject.as('support')(`/api/stores/${inQueue}/status`, { headers: REASON })
  expect(await names(reader)).toEqual([{ topic: 'store', storeId: inQueue }])
})

test('a call that changes nothing publishes no event', async () => {
  await acknowledge('store-owner', inQueue)
  const { reader } = await listening('store-owner')
  await acknowledge('store-owner', inQueue)
  await acknowledge('store-owner', '0'.repeat(32))
  await subject.as('nobody')('/api/clock', sending('PUT', { moment: 'never' }))
  expect(await reader.received()).toEqual([])
})

test('reconnecting with the newest id gets ready, and with another id resync', async () => {
  const { reader, greeting } = await listening('store-owner')
  await moveClock()
  const [moved] = await reader.received()
  expect((await listening('store-owner', moved?.id)).greeting?.event).toBe('ready')
  expect((await listening('store-owner', greeting?.id)).greeting?.event).toBe('resync')
  expect((await listening('store-owner', 'of-another-host-7')).greeting?.event).toBe('resync')
  expect((await listening('store-owner', '')).greeting?.event).toBe('resync')
})

test('events of other stores leave no trace, not even in event ids', async () => {
  const { greeting } = await listening('store-owner')
  await acknowledge('chain-owner', inProcess)
  await subject.as('support')(`/api/stores/${inProcess}/status`, { headers: REASON })
  expect((await listening('store-owner', greeting?.id)).greeting).toEqual(greeting)
  expect((await listening('nobody')).greeting).toEqual((await listening('expired', greeting?.id)).greeting)
})

test('after a reader disconnects, other readers still receive events', async () => {
  const gone = await listening('nobody')
  const { reader } = await listening('nobody')
  await gone.reader.stop()
  await moveClock()
  expect(await names(reader)).toEqual([{ topic: 'clock' }])
  expect(await gone.reader.received()).toEqual([])
})

test('every subscription ends with its reader, and HEAD opens none', async () => {
  let open = 0
  const { host } = openMemoryHost({ seed: scenario })
  const counting: Host = {
    ...host,
    events: {
      ...host.events,
      subscribe(listener) {
        open += 1
        const stop = host.events.subscribe(listener)
        return () => {
          open -= 1
          stop()
        }
      },
    },
  }
  const api = createApi(counting)
  const reader = await listen((path, init) => api.fetch(new Request(`http://test${path}`, init)))
  expect(open).toBe(1)
  await reader.stop()
  expect(open).toBe(0)
  const head = await api.fetch(new Request('http://test/api/events', { method: 'HEAD' }))
  expect([head.status, head.headers.get('content-type')]).toEqual([200, 'text/event-stream'])
  expect(open).toBe(0)
})
