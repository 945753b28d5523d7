import { arrayOverlaps, isNull } from 'drizzle-orm'
import type { Viewer } from '../../src/api/fact-store.ts'
import { networkForOperations } from '../../src/domain/status/audience.ts'
import type { NetworkFacts } from '../../src/domain/status/network.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { networkFacts } from '../database/schema-facts.ts'
import { networkTotals } from '../database/schema-host.ts'
import { type NetworkFactRow, networkFactsOf } from './rows.ts'

/** Caches by version the public network facts, and all network facts for staff. */
export interface NetworkCache {
  /** Includes facts for named stores, where they are the viewer's. */
  read(transaction: DrizzleTransaction, viewer: Viewer): Promise<NetworkFacts>
  storeCount(transaction: DrizzleTransaction): Promise<number>
}

interface Cached {
  readonly version: number
  readonly facts: NetworkFacts
}

export function createNetworkCache(): NetworkCache {
  let ofEveryone: (Cached & { readonly rows: readonly NetworkFactRow[] }) | null = null
  let ofOperations: Cached | null = null

  async function readEveryone(transaction: DrizzleTransaction) {
    const { factsVersion: version } = await totals(transaction)
    if (ofEveryone?.version === version) return ofEveryone
    const rows = await transaction
      .select()
      .from(networkFacts)
      .where(isNull(networkFacts.audience))
      .orderBy(networkFacts.sequence)
    ofEveryone = { version, rows, facts: networkFactsOf(rows) }
    return ofEveryone
  }

  async function readOperations(transaction: DrizzleTransaction): Promise<NetworkFacts> {
    const { factsVersion: version } = await totals(transaction)
    if (ofOperations?.version === version) return ofOperations.facts
    const rows = await transaction.select().from(networkFacts).orderBy(networkFacts.sequence)
    ofOperations = { version, facts: networkForOperations(networkFactsOf(rows)) }
    return ofOperations.facts
  }

  return {
    async read(transaction, viewer) {
      if (viewer.kind === 'operations' || viewer.kind === 'support') return readOperations(transaction)
      const { rows, facts } = await readEveryone(transaction)
      if (viewer.kind !== 'stores' || viewer.storeIds.length === 0) return facts
      // Both this query and row-level security restrict the rows to the viewer's stores.
      const own = await transaction
        .select()
        .from(networkFacts)
        .where(arrayOverlaps(networkFacts.audience, [...viewer.storeIds]))
      if (own.length === 0) return facts
      return networkFactsOf([...rows, ...own].sort((a, b) => a.sequence - b.sequence))
    },
    storeCount: async (transaction) => (await totals(transaction)).storeCount,
  }
}

async function totals(transaction: DrizzleTransaction) {
  const [row] = await transaction.select().from(networkTotals)
  if (row === undefined) throw new Error('the totals of the network are missing: the migrations make their row')
  return row
}
