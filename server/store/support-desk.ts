import { eq } from 'drizzle-orm'
import type { SupportDesk } from '../../src/api/support-desk.ts'
import { operators, orders, stores } from '../database/schema-facts.ts'
import { drafts, matters } from '../database/schema-records.ts'
import { cannedAnswersFor } from './canned-answers.ts'
import { mattersAlone, openMatters } from './matters.ts'
import type { Ask } from './questions.ts'
import { readOrders } from './read-orders.ts'
import { storeOf } from './rows.ts'

/** What support reads of every store, under a role that may read no more of it. */
export function supportDeskFor(ask: Ask): SupportDesk {
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
    mattersAlone: () => ask(mattersAlone),
    openMatters: () => ask(openMatters),
    addMatter: (matter, draft) =>
      ask(async (transaction) => {
        await transaction.insert(matters).values(matter)
        await transaction.insert(drafts).values(draft)
      }),
    async countStores({ id, stores: count }) {
      await ask((transaction) => transaction.update(matters).set({ stores: count }).where(eq(matters.id, id)))
    },
  }
}
