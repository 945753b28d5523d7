import { eq } from 'drizzle-orm'
import type { SupportRepository } from '../../src/api/questions/support-repository.ts'
import { orders } from '../database/schema-facts.ts'
import { drafts, escalations } from '../database/schema-records.ts'
import { cannedAnswersFor } from './canned-answers.ts'
import { lock } from '../database/locks.ts'
import type { Ask } from './questions.ts'
import { readOrders } from './read-orders.ts'
import { readAsking, readQueue } from './read-queue.ts'
import { staffRepositoryFor } from './staff-repository.ts'

/** Returns what support reads of every store, under a role that may read nothing else. */
export function supportRepositoryFor(ask: Ask): SupportRepository {
  return {
    ...staffRepositoryFor(ask),
    asking: (live) => ask((transaction) => readAsking(transaction, live)),
    queue: (query) => ask((transaction) => readQueue(transaction, query)),
    orders: (storeIds) => ask((transaction) => readOrders(transaction, { storeIds })),
    orderOf: (number) =>
      ask(async (transaction) => {
        const [found] = await transaction
          .select({ storeId: orders.storeId, orderId: orders.id, placedAt: orders.placedAt })
          .from(orders)
          .where(eq(orders.number, number))
        return found ?? null
      }),
    canned: cannedAnswersFor(ask),
    escalationsAlone: () => ask((transaction) => lock(transaction, 'escalations')),
    addEscalation: (escalation, draft) =>
      ask(async (transaction) => {
        await transaction.insert(escalations).values(escalation)
        await transaction.insert(drafts).values(draft)
      }),
    async countStores({ id, stores: count }) {
      await ask((transaction) => transaction.update(escalations).set({ stores: count }).where(eq(escalations.id, id)))
    },
  }
}
