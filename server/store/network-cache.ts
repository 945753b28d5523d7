import { isNotNull, isNull } from 'drizzle-orm'
import type { NetworkFacts } from '../../src/domain/network.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { networkFacts, networkTotals } from '../database/schema.ts'
import { networkFactsOf } from './rows.ts'

/** The facts that everyone may know, read once for each version of them. */
export interface NetworkCache {
  /** With what named stores were told, where `named` says that the viewer may be one of them. */
  read(transaction: DrizzleTransaction, named: boolean): Promise<NetworkFacts>
  storeCount(transaction: DrizzleTransaction): Promise<number>
}

export function createNetworkCache(): NetworkCache {
  let kept: { version: number; facts: NetworkFacts } | null = null

  async function ofEveryone(transaction: DrizzleTransaction, version: number): Promise<NetworkFacts> {
    if (kept?.version === version) return kept.facts
    const rows = await transaction
      .select()
      .from(networkFacts)
      .where(isNull(networkFacts.audience))
      .orderBy(networkFacts.publishedAt, networkFacts.id)
    kept = { version, facts: networkFactsOf(rows) }
    return kept.facts
  }

  return {
    async read(transaction, named) {
      const { factsVersion } = await totals(transaction)
      const facts = await ofEveryone(transaction, factsVersion)
      if (!named) return facts
      // Row-level security leaves those of the viewer's stores.
      const rows = await transaction.select().from(networkFacts).where(isNotNull(networkFacts.audience))
      return rows.length === 0 ? facts : together(facts, networkFactsOf(rows))
    },
    storeCount: async (transaction) => (await totals(transaction)).storeCount,
  }
}

async function totals(transaction: DrizzleTransaction) {
  const [row] = await transaction.select().from(networkTotals)
  if (row === undefined)
    throw new Error('the totals of the network are missing: the migrations make their row')
  return row
}

function together(a: NetworkFacts, b: NetworkFacts): NetworkFacts {
  return {
    incidents: [...a.incidents, ...b.incidents],
    updates: [...a.updates, ...b.updates],
    measures: [...a.measures, ...b.measures],
    launches: [...a.launches, ...b.launches],
    launchChanges: [...a.launchChanges, ...b.launchChanges],
    plans: [...a.plans, ...b.plans],
  }
}
