import type { FactStore } from '../../src/api/host.ts'
import { randomId } from '../../src/api/random-id.ts'
import { readFeed } from '../../src/api/read-feed.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { IMPORT } from './add-stores.ts'
import { decideOrders, readOrders } from './import-orders.ts'
import { ImportRefused } from './import-problem.ts'

/** Adds the orders of a file as the feed would, all or none, and says what it did. Throws an ImportRefused. */
export async function addOrders(
  store: FactStore,
  file: Uint8Array,
  named: ReadonlyMap<string, string>,
  now: Instant,
): Promise<string> {
  const read = readOrders(file, named)
  if (read.kind === 'refused') throw new ImportRefused(read.problems)
  return store.transaction({ kind: 'feed', actor: IMPORT }, async ({ feed, publish }) => {
    if (feed === null) throw new Error('the feed is given to its viewer')
    const decided = decideOrders(read, await readFeed(feed, read.items), now, randomId)
    if (decided.kind === 'refused') throw new ImportRefused(decided.problems)
    await feed.add(decided.decision.additions)
    if (decided.added > 0) publish({ topic: 'everything' })
    return `${decided.added} orders added, ${decided.unchanged} as they were.`
  })
}
