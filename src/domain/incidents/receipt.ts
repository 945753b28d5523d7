import type { Fact, Id } from '../facts/fact.ts'
import type { Instant } from '../time/instant.ts'

/** A store has viewed, or acknowledged, an update. A receipt names no person. */
export interface Receipt extends Fact {
  readonly storeId: Id
  readonly updateId: Id
  readonly kind: 'viewed' | 'acknowledged'
}

export interface ReceiptState {
  readonly viewedAt: Instant | null
  readonly acknowledgedAt: Instant | null
}

/** A store's receipts of one update: the first of each kind counts. Acknowledging implies viewing. */
export function receiptStateOf(updateId: Id, receipts: readonly Receipt[], now: Instant): ReceiptState {
  const first = (...kinds: readonly Receipt['kind'][]): Instant | null =>
    receipts
      .filter((receipt) => receipt.updateId === updateId && kinds.includes(receipt.kind) && receipt.publishedAt <= now)
      .map(({ publishedAt }) => publishedAt)
      .sort()[0] ?? null
  return { viewedAt: first('viewed', 'acknowledged'), acknowledgedAt: first('acknowledged') }
}
