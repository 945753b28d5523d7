import type { Query, QueryClient } from '@tanstack/react-query'
import type { ChangeTopic } from '../../contract/endpoint.ts'
import { dependsOn } from './operations.ts'

/** A change as the event stream or a row of the contract names it. */
export interface Change {
  readonly topic: ChangeTopic
  /** The store that a change of the topic `store` concerns; without it, any store. */
  readonly storeId?: string
}

/** Reads again what depends on a change. Resolves when the queries on screen have been answered, or have failed. */
export async function invalidate(client: QueryClient, { topic, storeId }: Change): Promise<void> {
  if (topic === 'clock') return forgetOtherMoment(client)
  // Nothing that was read before is shown to the next person.
  if (topic === 'session') return client.resetQueries()
  if (topic === 'network') return client.invalidateQueries()
  return client.invalidateQueries({
    predicate: ({ queryKey: [operation, request] }) =>
      dependsOn(operation, topic) && mayConcern(request, storeId),
  })
}

/** Whether a request may be about a store: one that names another store is not. */
function mayConcern(request: unknown, storeId: string | undefined): boolean {
  const { params } = (request ?? {}) as { params?: { storeId?: string } }
  return storeId === undefined || params?.storeId === undefined || params.storeId === storeId
}

/**
 * After the demonstration clock has moved nothing read before may be shown as if it were of now: it is forgotten
 * and read again. The clock itself stays on the screen, and is only confirmed.
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
 * Reads again what operations sees of all stores, at most once a second: a thousand stores may change in one second.
 * Does nothing where no such query exists.
 */
export function invalidateOperationsSoon(client: QueryClient): void {
  if (waiting.has(client) || client.getQueryCache().findAll({ predicate: isOfOperations }).length === 0)
    return
  waiting.add(client)
  setTimeout(() => {
    waiting.delete(client)
    // A request under way may not know of the change, and must not be cancelled: where a response takes longer than a
    // second and changes go on, none would ever arrive.
    if (client.isFetching({ predicate: isOfOperations }) > 0) invalidateOperationsSoon(client)
    else void invalidate(client, { topic: 'operations' })
  }, TOGETHER_MS)
}

const isOfOperations = ({ queryKey: [operation] }: Query): boolean => dependsOn(operation, 'operations')
