import type { Id } from '../domain/fact.ts'
import type { Instant } from '../domain/instant.ts'
import type { NetworkFacts } from '../domain/network.ts'
import type { OrderRecord } from '../domain/order.ts'
import type { Receipt } from '../domain/receipt.ts'
import type { Operator, Store } from '../domain/store.ts'

/** What operations has begun to write: no fact, and told to nobody else. */
export interface Draft {
  readonly id: Id
  readonly title: string
  readonly content: string
  readonly savedAt: Instant
  /** The name of who saved it. */
  readonly savedBy: string
  /** Grows by one each time that it is saved. */
  readonly version: number
}

/** What operations reads and adds of the whole network. What it gives is as of now in this transaction. */
export interface Desk {
  stores(): Promise<readonly Store[]>
  operators(): Promise<readonly Operator[]>
  /** Every store's, each with all its events in any order. */
  orders(): Promise<readonly OrderRecord[]>
  receiptsOf(updateIds: readonly Id[]): Promise<readonly Receipt[]>
  /** From here until the transaction ends nobody else publishes: what is read after it is still so when it adds. */
  alone(): Promise<void>
  publish(facts: NetworkFacts): Promise<void>
  drafts(): Promise<readonly Draft[]>
  draft(id: Id): Promise<Draft | null>
  addDraft(draft: Draft): Promise<void>
  /** Takes the place of the version before it; false where that is no longer the one that is kept. */
  saveDraft(draft: Draft): Promise<boolean>
  removeDraft(id: Id): Promise<boolean>
}
