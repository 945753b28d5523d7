import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { part as laterPart } from 'virtual:client-contract/later'
import { part as operationsPart } from 'virtual:client-contract/operations'
import { invalidate, invalidateOperationsSoon } from './invalidate.ts'
import { carry } from './operations.ts'

carry(operationsPart)
carry(laterPart)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A client with an observer for each operation. Counts requests, each of which takes `takesMs`. */
function looking(operations: readonly string[], takesMs = 0) {
  const client = new QueryClient()
  const asked = operations.map((operation) => {
    const sendRequest = vi.fn<() => Promise<number>>(
      () => new Promise((resolve) => setTimeout(() => resolve(sendRequest.mock.calls.length), takesMs)),
    )
    new QueryObserver(client, { queryKey: [operation, {}], queryFn: sendRequest }).subscribe(() => undefined)
    return sendRequest
  })
  return { client, counts: () => asked.map((sendRequest) => sendRequest.mock.calls.length) }
}

test('a thousand changes within a second cause one refetch, at its end', async () => {
  const { client, counts } = looking(['listAllStores', 'getCoverage', 'listDrafts', 'getDraft'])
  await vi.advanceTimersByTimeAsync(10)
  for (let change = 0; change < 1_000; change += 1) invalidateOperationsSoon(client)
  await vi.advanceTimersByTimeAsync(900)
  expect(counts()).toEqual([1, 1, 1, 1])
  await vi.advanceTimersByTimeAsync(200)
  expect(counts()).toEqual([2, 2, 2, 2])
  await vi.advanceTimersByTimeAsync(10_000)
  expect(counts()).toEqual([2, 2, 2, 2])
})

test('continuous changes cause one refetch a second', async () => {
  const { client, counts } = looking(['listAllStores'])
  await vi.advanceTimersByTimeAsync(10)
  for (let tenth = 0; tenth < 50; tenth += 1) {
    invalidateOperationsSoon(client)
    await vi.advanceTimersByTimeAsync(100)
  }
  const [count = 0] = counts()
  expect(count).toBeGreaterThanOrEqual(5)
  expect(count).toBeLessThanOrEqual(6)
})

test('a response that takes longer than a second still arrives, and is refetched after it', async () => {
  const { client, counts } = looking(['listAllStores'], 2_500)
  await vi.advanceTimersByTimeAsync(10)
  invalidateOperationsSoon(client)
  await vi.advanceTimersByTimeAsync(2_400)
  expect(counts()).toEqual([1])
  expect(client.getQueryData(['listAllStores', {}])).toBeUndefined()
  await vi.advanceTimersByTimeAsync(200)
  expect(client.getQueryData(['listAllStores', {}])).toBe(1)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(counts()).toEqual([2])
})

test('a client without queries of operations refetches nothing', async () => {
  const { client, counts } = looking(['getStoreStatus', 'listMyStores', 'getDeliveryQueue'])
  await vi.advanceTimersByTimeAsync(10)
  invalidateOperationsSoon(client)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(counts()).toEqual([1, 1, 1])
})

test('a change of one store refetches what depends on that store, and nothing of another', async () => {
  const client = new QueryClient()
  const reads: string[] = []
  const show = (operation: string, storeId?: string) =>
    new QueryObserver(client, {
      queryKey: [operation, storeId === undefined ? {} : { params: { storeId } }],
      queryFn: () => reads.push(`${operation} ${storeId ?? ''}`.trim()),
    }).subscribe(() => undefined)
  show('getStoreStatus', 'one')
  show('getStoreStatus', 'two')
  show('listMyStores')
  show('getStatus')
  await vi.advanceTimersByTimeAsync(10)
  reads.length = 0
  await invalidate(client, ['store', 'support'], 'one')
  expect(reads.toSorted()).toEqual(['getStoreStatus one', 'listMyStores'])
  reads.length = 0
  await invalidate(client, ['network', 'operations'])
  expect(reads).toHaveLength(4)
})
