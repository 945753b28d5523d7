import type { AskedQuestion } from '../domain/asked-question.ts'
import type { Id } from '../domain/fact.ts'
import type { Matter, MatterEnd } from '../domain/matter.ts'
import type { OrderRecord } from '../domain/order.ts'
import type { Operator, Store } from '../domain/store.ts'
import type { Draft } from './desk.ts'

/** What support may read of every store: by what it can be found, and whose an order is. */
export interface SupportDesk {
  stores(): Promise<readonly Store[]>
  operators(): Promise<readonly Operator[]>
  /** For the outlook of those that ask: a word of it is shown, and no order. */
  orders(storeIds: readonly Id[]): Promise<readonly OrderRecord[]>
  /** Whose order a number is; null where there is none. */
  orderOf(number: string): Promise<{ readonly storeId: Id; readonly orderId: Id } | null>
  /** From here until the transaction ends nobody else brings anything before operations, nor is any of it ended. */
  mattersAlone(): Promise<void>
  /** What was brought before operations and is a draft there. */
  openMatters(): Promise<readonly Matter[]>
  /** Brings something before operations: as the draft of the same id. */
  addMatter(matter: Matter, draft: Draft): Promise<void>
  /** How many stores ask by now. */
  countStores(matter: Pick<Matter, 'id' | 'stores'>): Promise<void>
}

/** Questions as records: what support notes for itself is among the messages of support’s reading alone. */
export interface Questions {
  /** In any order. */
  ofStores(storeIds: readonly Id[]): Promise<readonly AskedQuestion[]>
  /** Every question; none to anybody but support. */
  all(): Promise<readonly AskedQuestion[]>
  one(id: Id): Promise<AskedQuestion | null>
  add(question: AskedQuestion): Promise<void>
  /** Takes the place of the version before it; false where that is no longer the one that is kept. */
  save(question: AskedQuestion): Promise<boolean>
  /** What became of the matters with which questions that the viewer may read were brought before operations. */
  matters(ids: readonly Id[]): Promise<readonly MatterEnd[]>
}
