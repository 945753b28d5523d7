import type { Id } from '../../domain/facts/fact.ts'
import type { SecurityLogQuery, SecurityLogRow } from '../audit/security-log.ts'
import type { QuestionState } from '../../domain/questions/asked-question.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Escalation } from '../../domain/questions/escalation.ts'
import type { NetworkFacts } from '../../domain/status/network.ts'
import type { OrderKind, OrderRecord } from '../../domain/orders/order.ts'
import type { Receipt } from '../../domain/incidents/receipt.ts'
import type { Company, Region, Store } from '../../domain/stores/store.ts'

/** An unpublished draft, visible to operations only. */
export interface Draft {
  readonly id: Id
  readonly title: string
  readonly content: string
  readonly savedAt: Instant
  /** Name of the person who saved it. */
  readonly savedBy: string
  /** Incremented at each save. */
  readonly version: number
}

/** An escalated question as operations reads it, without the store. */
export interface EscalatedQuestion {
  readonly region: Region
  readonly askedAt: Instant
  readonly state: QuestionState
  /** The store's messages, oldest first. */
  readonly messages: readonly string[]
}

/** Who did what, when in real time, and to which record. */
export interface AuditRow {
  /** Increases with each entry. */
  readonly id: number
  readonly at: Instant
  /** A person or an API client. Null for the host itself. */
  readonly actor: string | null
  readonly action: string
  /** The table of the record. */
  readonly subject: string
  readonly subjectId: string
  readonly storeId: Id | null
  /** `{ was, now }` where a record was changed rather than added. */
  readonly change: unknown
}

export interface AuditQuery {
  readonly actor: string | null
  /** Null for all tables. */
  readonly subjects: readonly string[] | null
  readonly storeId: Id | null
  /** From this instant, inclusive, until `until`, exclusive. */
  readonly from: Instant | null
  readonly until: Instant | null
  /** Entries before this id. Null for the newest. */
  readonly before: number | null
  readonly limit: number
}

/** What operations and support both read of the whole network. */
export interface StaffRepository {
  stores(): Promise<readonly Store[]>
  companies(): Promise<readonly Company[]>
  /** Returns the escalations that are still drafts. */
  openEscalations(): Promise<readonly Escalation[]>
}

/** Open orders with those settled from an instant on (`settledAt`), or the orders of some streams. */
export type OrdersWanted = { readonly settledSince: Instant } | { readonly kinds: readonly OrderKind[] }

/** What operations reads and adds for the whole network, as of now in this transaction. */
export interface OperationsRepository extends StaffRepository {
  /** Returns orders of every store, with all events in any order. */
  orders(of: OrdersWanted): Promise<readonly OrderRecord[]>
  /** Returns the number of confirmed accesses over the threshold after `since`, up to `until`. */
  accessesOverThreshold(since: Instant, until: Instant): Promise<number>
  receiptsOf(updateIds: readonly Id[]): Promise<readonly Receipt[]>
  /** The names of the API clients. */
  sourceNames(): Promise<ReadonlyMap<Id, string>>
  /** Returns entries newest first. `total` counts all matches, regardless of `before`. */
  audit(query: AuditQuery): Promise<{ readonly rows: readonly AuditRow[]; readonly total: number }>
  /** Returns entries of the security log newest first. `total` counts all matches, regardless of `before`. */
  securityLog(query: SecurityLogQuery): Promise<{ readonly rows: readonly SecurityLogRow[]; readonly total: number }>
  /** Locks publishing until the transaction ends, so that what it has read still holds. */
  alone(): Promise<void>
  publish(facts: NetworkFacts): Promise<void>
  drafts(): Promise<readonly Draft[]>
  draft(id: Id): Promise<Draft | null>
  addDraft(draft: Draft): Promise<void>
  /** Replaces the previous version. Returns false where another version is stored. */
  saveDraft(draft: Draft): Promise<boolean>
  removeDraft(id: Id): Promise<boolean>
  /** Returns the questions escalated with a draft, in any order. */
  questionsOf(draftId: Id): Promise<readonly EscalatedQuestion[]>
  /** Ends an escalation whose draft was published or discarded. Returns false where none was open. */
  endEscalation(id: Id, updateId: Id | null): Promise<boolean>
}
