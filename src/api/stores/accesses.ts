import type { Handler } from '../call.ts'
import { pageOf } from '../http/paging.ts'

export const listAccesses: Handler<'listAccesses'> = async ({ facts, now, store, query }) => {
  const accesses = await facts.accesses([store.id])
  const newestFirst = accesses
    .filter(({ publishedAt }) => publishedAt <= now)
    .map(({ id, publishedAt, role, reason }) => ({ id, at: publishedAt, role, reason }))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
  return pageOf(newestFirst, query)
}
