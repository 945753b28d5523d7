import type { AskedQuestion, QuestionAction } from '../../domain/questions/asked-question.ts'
import type { CannedAnswer } from '../../domain/questions/canned-answer.ts'
import type { Id } from '../../domain/facts/fact.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Escalation, EscalationEnd } from '../../domain/questions/escalation.ts'
import type { OrderRecord } from '../../domain/orders/order.ts'
import type { Draft, StaffRepository } from '../publishing/operations-repository.ts'

export interface FoundOrder {
  readonly storeId: Id
  readonly orderId: Id
  readonly placedAt: Instant
}

/** What support may read of every store: by what it can be found, and whose an order is. */
export interface SupportRepository extends StaffRepository {
  /** For the outlook of those that ask: a word of it is shown, and no order. */
  orders(storeIds: readonly Id[]): Promise<readonly OrderRecord[]>
  /** Whose order a number is, also one that is yet to be placed; null where there is none. */
  orderOf(number: string): Promise<FoundOrder | null>
  readonly canned: CannedAnswers
  /** From here until the transaction ends nobody else brings anything before operations, nor is any of it ended. */
  escalationsAlone(): Promise<void>
  /** Brings something before operations: as the draft of the same id. */
  addEscalation(escalation: Escalation, draft: Draft): Promise<void>
  /** How many stores ask by now. */
  countStores(escalation: Pick<Escalation, 'id' | 'stores'>): Promise<void>
}

/** Answers that support gives again and again: nobody else reads them before one is sent. */
export interface CannedAnswers {
  /** In any order. */
  all(): Promise<readonly CannedAnswer[]>
  one(id: Id): Promise<CannedAnswer | null>
  /** From here until the transaction ends nobody else saves one: what is read after it is still so when it adds. */
  alone(): Promise<void>
  add(answer: CannedAnswer): Promise<void>
  /** Takes the place of the version before it; false where that is no longer the one that is kept. */
  save(answer: CannedAnswer): Promise<boolean>
  /** False where there is none of the kind. */
  remove(id: Id): Promise<boolean>
}

/** Questions as records: what support notes for itself is among the messages of support’s reading alone. */
export interface Questions {
  /** In any order. */
  ofStores(storeIds: readonly Id[]): Promise<readonly AskedQuestion[]>
  /** Every question; none to anybody but support. */
  all(): Promise<readonly AskedQuestion[]>
  one(id: Id): Promise<AskedQuestion | null>
  add(question: AskedQuestion): Promise<void>
  /**
   * Takes the place of the version before it; false where that is no longer the one that is kept. The audit says by what
   * `action`.
   */
  save(question: AskedQuestion, action: QuestionAction['kind']): Promise<boolean>
  /** What became of the escalations with which questions that the viewer may read were brought before operations. */
  escalations(ids: readonly Id[]): Promise<readonly EscalationEnd[]>
}
