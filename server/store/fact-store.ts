import { sql } from 'drizzle-orm'
import type { Change } from '../../src/api/event-hub.ts'
import type { FactStore, Viewer } from '../../src/api/host.ts'
import type { Database, DrizzleTransaction, Role } from '../database/database.ts'
import { outbox } from '../database/schema.ts'
import { factsFor } from './facts.ts'
import { answerOnce } from './kept-answers.ts'
import { lazyTransaction } from './lazy-transaction.ts'
import { createLineProjection } from './line-projection.ts'
import { createNetworkCache } from './network-cache.ts'
import { asUnavailable } from './unavailable.ts'

/** The facts in a database: each call in one transaction, under a role that sees the viewer's rows and no others. */
export function createFactStore({ db }: Database): FactStore {
  const network = createNetworkCache()
  const line = createLineProjection()

  return {
    async transaction(viewer, work) {
      const changes: Change[] = []
      try {
        return await lazyTransaction(
          db,
          (transaction) => actAs(transaction, viewer),
          async (use) => {
            const result = await work({
              facts: factsFor(use, viewer, { network, line, again: (each) => actAs(each, viewer) }),
              feed: null,
              publish: (change) => changes.push(change),
              once: (key, fingerprint, answer) => answerOnce(use, actorOf(viewer), key, fingerprint, answer),
            })
            if (changes.length > 0) {
              const transaction = await use()
              await transaction.insert(outbox).values(changes.map((change) => ({ change })))
            }
            return result
          },
        )
      } catch (error) {
        throw asUnavailable(error)
      }
    },
  }
}

function actorOf(viewer: Viewer): string {
  if (viewer.kind === 'public') throw new Error('nobody has no kept answers')
  return viewer.actor
}

/** For the time of the transaction: under the viewer's role, with the viewer's stores. */
async function actAs(transaction: DrizzleTransaction, viewer: Viewer): Promise<void> {
  const role: Role = 'dockboard_app'
  const storeIds = viewer.kind === 'stores' ? viewer.storeIds.join(',') : ''
  const actor = viewer.kind === 'public' ? '' : viewer.actor
  await transaction.execute(
    sql`select set_config('role', ${role}, true), set_config('dockboard.stores', ${storeIds}, true), set_config('dockboard.actor', ${actor}, true)`,
  )
}
