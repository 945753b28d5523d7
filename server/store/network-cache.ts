import { isNotNull, isNull } from 'drizzle-orm'
import type { NetworkFacts } from '../../src/domain/network.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { networkFacts, networkTotals } from '../database/schema.ts'
import { type NetworkFactRow, networkFactsOf } from './rows.ts'

/** The facts that everyone may know, read once for each version of them. */
export interface NetworkCache {
  /** With what named stores were told, where `named` says that the viewer may be one of them. */
  read(transaction: DrizzleTransaction, named: boolean): Promise<NetworkFacts>
  storeCount(transaction: DrizzleTransaction): Promise<number>
}

export function createNetworkCache(): NetworkCache {
  let kept: { version: number; rows: readonly NetworkFactRow[]; facts: NetworkFacts } | null = null

  async function ofEveryone(transaction: DrizzleTransaction) {
    const { factsVersion: version } = await totals(transaction)
    if (kept?.version === version) return kept
    const rows = await transaction
      .select()
      .from(networkFacts)
      .where(isNull(networkFacts.audience))
      .orderBy(networkFacts.sequence)
    kept = { version, rows, facts: networkFactsOf(rows) }
    return kept
  }

  return {
    async read(transaction, named) {
      const { rows, facts } = await ofEveryone(transaction)
      if (!named) return facts
      // Row-level security leaves those of the viewer's stores.
      const own = await transaction.select().from(networkFacts).where(isNotNull(networkFacts.audience))
      if (own.length === 0) return facts
      return networkFactsOf([...rows, ...own].sort((a, b) => a.sequence - b.sequence))
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
