import { and, asc, count, eq, gt, inArray, isNotNull, lte } from 'drizzle-orm'
import type { OperationsRepository } from '../../src/api/publishing/operations-repository.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { lock } from '../database/locks.ts'
import { accesses, receipts } from '../database/schema-facts.ts'
import { apiClients } from '../database/schema-host.ts'
import { drafts } from '../database/schema-records.ts'
import { endEscalation, questionsOfEscalation } from './escalations.ts'
import type { OrdersCache } from './orders-cache.ts'
import { publishFacts } from './publish-facts.ts'
import type { Ask } from './questions.ts'
import { readAudit } from './read-audit.ts'
import { readOrders } from './read-orders.ts'
import { readSecurityLog } from './read-security-log.ts'
import { staffRepositoryFor } from './staff-repository.ts'

interface Means {
  readonly orders: OrdersCache
  /** Restores the viewer's role after another role was set. */
  readonly again: (transaction: DrizzleTransaction) => Promise<void>
}

/** Returns the repository of operations, under a role that sees the rows of every store. */
export function operationsRepositoryFor(ask: Ask, { orders, again }: Means): OperationsRepository {
  return {
    ...staffRepositoryFor(ask),
    orders: (of) =>
      ask((transaction) => ('kinds' in of ? readOrders(transaction, of) : orders.read(transaction, of.settledSince))),
    accessesOverThreshold: (since, until) =>
      ask(async (transaction) => {
        const then = and(gt(accesses.publishedAt, since), lte(accesses.publishedAt, until))
        const wanted = and(isNotNull(accesses.manyStores), then)
        const [found] = await transaction.select({ total: count() }).from(accesses).where(wanted)
        return found?.total ?? 0
      }),
    receiptsOf: (updateIds) =>
      ask((transaction) =>
        transaction
          .select()
          .from(receipts)
          .where(inArray(receipts.updateId, [...updateIds])),
      ),
    sourceNames: () =>
      ask(async (transaction) => {
        const rows = await transaction.select({ id: apiClients.id, name: apiClients.name }).from(apiClients)
        return new Map(rows.map(({ id, name }) => [id, name]))
      }),
    audit: (query) => ask((transaction) => readAudit(transaction, query)),
    securityLog: (query) => ask((transaction) => readSecurityLog(transaction, query)),
    alone: () => ask((transaction) => lock(transaction, 'publish')),
    publish: (facts) => ask((transaction) => publishFacts(transaction, facts, again)),
    drafts: () => ask((transaction) => transaction.select().from(drafts).orderBy(asc(drafts.id))),
    draft: (id) =>
      ask(async (transaction) => {
        const [draft] = await transaction.select().from(drafts).where(eq(drafts.id, id))
        return draft ?? null
      }),
    async addDraft(draft) {
      await ask((transaction) => transaction.insert(drafts).values(draft))
    },
    saveDraft: ({ id, ...draft }) =>
      ask(async (transaction) => {
        const before = and(eq(drafts.id, id), eq(drafts.version, draft.version - 1))
        const saved = await transaction.update(drafts).set(draft).where(before).returning({ id: drafts.id })
        return saved.length > 0
      }),
    removeDraft: (id) =>
      ask(async (transaction) => {
        const removed = await transaction.delete(drafts).where(eq(drafts.id, id)).returning({ id: drafts.id })
        return removed.length > 0
      }),
    questionsOf: (draftId) => ask((transaction) => questionsOfEscalation(transaction, draftId)),
    endEscalation: (id, updateId) => ask((transaction) => endEscalation(transaction, id, updateId)),
  }
}
