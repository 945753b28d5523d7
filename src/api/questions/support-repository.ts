import type { AskedQuestion, QuestionAction } from '../../domain/questions/asked-question.ts'
import type { CannedAnswer } from '../../domain/questions/canned-answer.ts'
import type { Id } from '../../domain/facts/fact.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Escalation, EscalationEnd } from '../../domain/questions/escalation.ts'
import type { QueueFilter, QueueGroup, QueueRecord } from '../../domain/questions/question-queue.ts'
import type { OrderRecord } from '../../domain/orders/order.ts'
import type { Draft, StaffRepository } from '../publishing/operations-repository.ts'

export interface FoundOrder {
  readonly storeId: Id
  readonly orderId: Id
  readonly placedAt: Instant
}

/** What support may read of every store: the fields by which it is found, and its order numbers. */
export interface SupportRepository extends StaffRepository {
  /** Returns orders for the store summaries of the stores that ask. The orders themselves are not shown. */
  orders(storeIds: readonly Id[]): Promise<readonly OrderRecord[]>
  /** Returns the stores in the queue, each with the escalations of its questions that an update may answer. */
  asking(live: LiveQuestions): Promise<readonly Asking[]>
  /** Returns a part of the queue in its order (`byUrgency`), and the number of all its questions by group. */
  queue(query: QueueQuery): Promise<QueuePart>
  /** Returns the store of an order number, also before the order is placed. Null for an unknown number. */
  orderOf(number: string): Promise<FoundOrder | null>
  readonly canned: CannedAnswers
  /** Locks escalations until the transaction ends: no other transaction can add or end one. */
  escalationsAlone(): Promise<void>
  /** Adds an escalation with its draft, which has the same id. */
  addEscalation(escalation: Escalation, draft: Draft): Promise<void>
  /** Stores how many stores ask. */
  countStores(escalation: Pick<Escalation, 'id' | 'stores'>): Promise<void>
}

/** The questions of the queue: those not closed, and those closed at `since` or later. */
export interface LiveQuestions {
  readonly since: Instant
  /** Null for all stores. */
  readonly storeId: Id | null
}

/** What the answering update of a question depends on. Many questions share it. */
export type Asking = Pick<AskedQuestion, 'storeId' | 'escalationId' | 'declinedUpdateId'>

/** The place of a question in the queue. */
export interface QueuePlace extends AskedPlace {
  readonly urgency: number
}

export interface QueueQuery extends LiveQuestions {
  /** Whose questions are `mine`. */
  readonly personId: Id
  /** Null for all questions. */
  readonly filter: QueueFilter | null
  /** The urgency of each store that is not 0 (`storeUrgency`). It follows from facts, which the database does not rank. */
  readonly urgent: readonly { readonly storeId: Id; readonly urgency: number }[]
  /** The questions that an update has answered, with the instant at which it was published. */
  readonly answered: readonly (Asking & { readonly at: Instant })[]
  readonly after: QueuePlace | null
  readonly limit: number
}

export interface QueuePart {
  readonly questions: readonly (QueueRecord & Pick<QueuePlace, 'urgency'>)[]
  readonly groups: readonly QueueGroup[]
}

/** Answers that support reuses. Only support reads them before one is sent. */
export interface CannedAnswers {
  /** Returns all canned answers, in any order. */
  all(): Promise<readonly CannedAnswer[]>
  one(id: Id): Promise<CannedAnswer | null>
  /** Locks canned answers until the transaction ends, so that what it has read still holds. */
  alone(): Promise<void>
  add(answer: CannedAnswer): Promise<void>
  /** Replaces the previous version. Returns false where another version is stored. */
  save(answer: CannedAnswer): Promise<boolean>
  /** Returns false for an unknown id. */
  remove(id: Id): Promise<boolean>
}

/** The place of a question in a list by age. */
export type AskedPlace = Pick<AskedQuestion, 'askedAt' | 'id'>

export interface NewestQuery {
  /** Null for all stores that the viewer may read. */
  readonly storeId: Id | null
  /** Questions before this place. Null for the newest. */
  readonly after: AskedPlace | null
  readonly limit: number
}

/** Questions as stored records. Only support reads the internal notes among the messages. */
export interface Questions {
  /** Returns questions with their messages, newest first, and the number of all. */
  newest(query: NewestQuery): Promise<{ readonly questions: readonly AskedQuestion[]; readonly total: number }>
  /** Returns every question. Empty for viewers other than support. */
  all(): Promise<readonly AskedQuestion[]>
  one(id: Id): Promise<AskedQuestion | null>
  add(question: AskedQuestion): Promise<void>
  /**
   * Replaces the previous version. Returns false where another version is stored. The audit records `action`.
   */
  save(question: AskedQuestion, action: QuestionAction['kind']): Promise<boolean>
  /** Returns the outcome of the escalations of questions that the viewer may read. */
  escalations(ids: readonly Id[]): Promise<readonly EscalationEnd[]>
}
