import { eq } from 'drizzle-orm'
import type { SupportRepository } from '../../src/api/questions/support-repository.ts'
import { operators, orders, stores } from '../database/schema-facts.ts'
import { drafts, escalations } from '../database/schema-records.ts'
import { cannedAnswersFor } from './canned-answers.ts'
import { openEscalations } from './escalations.ts'
import { lock } from '../database/locks.ts'
import type { Ask } from './questions.ts'
import { readOrders } from './read-orders.ts'
import { storeOf } from './rows.ts'

/** What support reads of every store, under a role that may read no more of it. */
export function supportRepositoryFor(ask: Ask): SupportRepository {
  return {
    stores: () =>
      ask(async (transaction) => {
        const rows = await transaction.select().from(stores).orderBy(stores.id)
        return rows.map(storeOf)
      }),
    operators: () => ask((transaction) => transaction.select().from(operators)),
    orders: (storeIds) => ask((transaction) => readOrders(transaction, storeIds)),
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
    openEscalations: () => ask(openEscalations),
    addEscalation: (escalation, draft) =>
      ask(async (transaction) => {
        await transaction.insert(escalations).values(escalation)
        await transaction.insert(drafts).values(draft)
      }),
    async countStores({ id, stores: count }) {
      await ask((transaction) =>
        transaction.update(escalations).set({ stores: count }).where(eq(escalations.id, id)),
      )
    },
  }
}
