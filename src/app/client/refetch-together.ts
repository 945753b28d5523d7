import type { Query, QueryClient } from '@tanstack/react-query'
import type { Operation } from '../../contract/table.ts'

/** What is made of every store, or belongs to operations alone. */
const OF_OPERATIONS: readonly Operation[] = [
  'getOperationsOverview',
  'listAllStores',
  'listDeliveries',
  'getCoverage',
  'listDrafts',
  'getDraft',
  'listDraftQuestions',
]
const TOGETHER_MS = 1_000

const waiting = new WeakSet<QueryClient>()

/**
 * To operations a thousand stores may change in one second: what holds all of them is asked for once in it. Who has
 * asked for nothing of the kind is left alone.
 */
export function refetchTogether(client: QueryClient): void {
  if (waiting.has(client) || client.getQueryCache().findAll({ predicate: isOfOperations }).length === 0)
    return
  waiting.add(client)
  setTimeout(() => {
    waiting.delete(client)
    // What is under way may not know of the change, and must not be broken off: where an answer takes longer than a
    // second and changes go on, none would ever come.
    if (client.isFetching({ predicate: isOfOperations }) > 0) refetchTogether(client)
    else void client.invalidateQueries({ predicate: isOfOperations })
  }, TOGETHER_MS)
}

function isOfOperations({ queryKey }: Query): boolean {
  return OF_OPERATIONS.some((each) => each === queryKey[0])
}
