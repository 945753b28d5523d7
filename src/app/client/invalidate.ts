import type { Query, QueryClient } from '@tanstack/react-query'
import type { ChangeTopic } from '../../contract/endpoint.ts'
import { dependsOn } from './operations.ts'

/**
 * Refetches once what depends on any of these topics. `storeId` is the store that a change of the topic `store`
 * concerns; without it, any store. Resolves when the queries on screen have succeeded or failed.
 */
export async function invalidate(client: QueryClient, topics: readonly ChangeTopic[], storeId?: string): Promise<void> {
  // Data of one user is never shown to the next.
  if (topics.includes('session')) return client.resetQueries()
  if (topics.includes('clock')) return forgetOtherMoment(client)
  if (topics.includes('network')) return client.invalidateQueries()
  return client.invalidateQueries({
    predicate: ({ queryKey: [operation, request] }) =>
      topics.some((topic) => dependsOn(operation, topic)) && mayConcern(request, storeId),
  })
}

/** Whether a request may concern a store: false if it names another store. */
function mayConcern(request: unknown, storeId: string | undefined): boolean {
  const { params } = (request ?? {}) as { params?: { storeId?: string } }
  return storeId === undefined || params?.storeId === undefined || params.storeId === storeId
}

/**
 * After the demonstration clock moves, drops all data and refetches it, so that old data is not shown as
 * current. The clock itself stays on screen and is only refetched.
 */
async function forgetOtherMoment(client: QueryClient): Promise<void> {
  await Promise.all([
    client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'getClock' }),
    client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'getClock' }),
  ])
}

const TOGETHER_MS = 1_000

const waiting = new WeakSet<QueryClient>()

/**
 * Refetches what operations sees of all stores, at most once a second: a thousand stores may change within a
 * second. Does nothing if there is no such query.
 */
export function invalidateOperationsSoon(client: QueryClient): void {
  if (waiting.has(client) || client.getQueryCache().findAll({ predicate: isOfOperations }).length === 0) return
  waiting.add(client)
  setTimeout(() => {
    waiting.delete(client)
    // Do not cancel a pending request, which may predate the change: if a response takes longer than a second
    // and changes continue, none would ever arrive.
    if (client.isFetching({ predicate: isOfOperations }) > 0) invalidateOperationsSoon(client)
    else void invalidate(client, ['operations'])
  }, TOGETHER_MS)
}

const isOfOperations = ({ queryKey: [operation] }: Query): boolean => dependsOn(operation, 'operations')
