import type { Id } from '../../domain/facts/fact.ts'
import type { QuestionState } from '../../domain/questions/asked-question.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Escalation } from '../../domain/questions/escalation.ts'
import type { NetworkFacts } from '../../domain/status/network.ts'
import type { OrderRecord } from '../../domain/orders/order.ts'
import type { Receipt } from '../../domain/incidents/receipt.ts'
import type { Company, Region, Store } from '../../domain/stores/store.ts'

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

/** A question as operations reads it where it was brought before them: its words, and nothing of who asks. */
export interface BroughtQuestion {
  readonly region: Region
  readonly askedAt: Instant
  readonly state: QuestionState
  /** What the store wrote, oldest first. */
  readonly messages: readonly string[]
}

/** Who did something, when in real time, and to what. */
export interface AuditRow {
  /** Grows with each. */
  readonly id: number
  readonly at: Instant
  /** A person or an API client; null for what the host did by itself. */
  readonly actor: string | null
  readonly action: string
  /** What kind of thing: the name of a table. */
  readonly subject: string
  readonly subjectId: string
  readonly storeId: Id | null
  /** `{ was, now }`, where something was changed and not added. */
  readonly change: unknown
}

export interface AuditQuery {
  readonly actor: string | null
  /** null for all of them. */
  readonly subjects: readonly string[] | null
  readonly storeId: Id | null
  /** From this instant on, until before that one. */
  readonly from: Instant | null
  readonly until: Instant | null
  /** Those before this one; null from the newest on. */
  readonly before: number | null
  readonly limit: number
}

/** What operations and support both read of the whole network. */
export interface StaffRepository {
  stores(): Promise<readonly Store[]>
  companies(): Promise<readonly Company[]>
  /** What support brought before operations and is a draft there. */
  openEscalations(): Promise<readonly Escalation[]>
}

/** What operations reads and adds of the whole network. What it gives is as of now in this transaction. */
export interface OperationsRepository extends StaffRepository {
  /** Every store's, each with all its events in any order. */
  orders(): Promise<readonly OrderRecord[]>
  /** The number of confirmed accesses over the threshold after an instant, up to another. */
  accessesOverThreshold(since: Instant, until: Instant): Promise<number>
  receiptsOf(updateIds: readonly Id[]): Promise<readonly Receipt[]>
  /** The newest first; `total` is of all that the query finds, whatever came before. */
  audit(query: AuditQuery): Promise<{ readonly rows: readonly AuditRow[]; readonly total: number }>
  /** From here until the transaction ends nobody else publishes: what is read after it is still so when it adds. */
  alone(): Promise<void>
  publish(facts: NetworkFacts): Promise<void>
  drafts(): Promise<readonly Draft[]>
  draft(id: Id): Promise<Draft | null>
  addDraft(draft: Draft): Promise<void>
  /** Takes the place of the version before it; false where that is no longer the one that is kept. */
  saveDraft(draft: Draft): Promise<boolean>
  removeDraft(id: Id): Promise<boolean>
  /** The questions that were brought with a draft, in any order. */
  questionsOf(draftId: Id): Promise<readonly BroughtQuestion[]>
  /** Its draft is gone: published as an update, or thrown away. False where there was none, or none any more. */
  endEscalation(id: Id, updateId: Id | null): Promise<boolean>
}
