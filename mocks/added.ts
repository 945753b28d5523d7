import type { AddedFact } from '../src/api/fact-store.ts'
import type { Draft } from '../src/api/publishing/operations-repository.ts'
import type { Id } from '../src/domain/facts/fact.ts'
import type { AskedQuestion, QuestionAction } from '../src/domain/questions/asked-question.ts'
import type { CannedAnswer } from '../src/domain/questions/canned-answer.ts'
import type { Escalation } from '../src/domain/questions/escalation.ts'
import type { NetworkFacts } from '../src/domain/status/network.ts'
import type { Signed } from './memory-audit.ts'

/** Network facts published together, under the id of their publication or withdrawal. */
interface Published {
  readonly type: 'published'
  readonly fact: { readonly id: Id; readonly facts: NetworkFacts }
}

/** A saved or removed record. */
type RecordChange =
  | { readonly type: 'draft'; readonly fact: Draft }
  | { readonly type: 'draft_removed'; readonly fact: Pick<Draft, 'id'> }
  /** Without an action when the question is new. */
  | { readonly type: 'question'; readonly fact: AskedQuestion; readonly action?: QuestionAction['kind'] }
  | { readonly type: 'canned_answer'; readonly fact: CannedAnswer }
  | { readonly type: 'canned_answer_removed'; readonly fact: Pick<CannedAnswer, 'id' | 'name'> }
  /** Its id differs from that of its draft. */
  | { readonly type: 'escalation'; readonly fact: { readonly id: string; readonly escalation: Escalation } }

/** What a transaction adds, other than facts of one store. */
export type AddedChange = Published | RecordChange

/** Anything added since the seed: facts of stores, publications, drafts and other records. */
export type Added = AddedFact | AddedChange

/** An addition with its actor and time. */
export type StoredAddition = Added & { readonly signed: Signed }

export function escalationChange(escalation: Escalation): AddedChange {
  return { type: 'escalation', fact: { id: `escalation ${escalation.id}`, escalation } }
}
