import type { AddedFact } from '../src/api/fact-store.ts'
import type { Draft } from '../src/api/publishing/operations-repository.ts'
import type { Id } from '../src/domain/facts/fact.ts'
import type { AskedQuestion, QuestionAction } from '../src/domain/questions/asked-question.ts'
import type { CannedAnswer } from '../src/domain/questions/canned-answer.ts'
import type { Escalation } from '../src/domain/questions/escalation.ts'
import type { NetworkFacts } from '../src/domain/status/network.ts'
import type { Signed } from './memory-audit.ts'

/** The facts of the network that were added at once, under the id of what they were added as. */
interface Published {
  readonly type: 'published'
  readonly fact: { readonly id: Id; readonly facts: NetworkFacts }
}

/** A record as it now is, or that it was removed. */
type RecordChange =
  | { readonly type: 'draft'; readonly fact: Draft }
  | { readonly type: 'draft_removed'; readonly fact: Pick<Draft, 'id'> }
  /** Without an action where it was asked. */
  | { readonly type: 'question'; readonly fact: AskedQuestion; readonly action?: QuestionAction['kind'] }
  | { readonly type: 'canned_answer'; readonly fact: CannedAnswer }
  | { readonly type: 'canned_answer_removed'; readonly fact: Pick<CannedAnswer, 'id' | 'name'> }
  /** Under an id that it does not share with its draft. */
  | { readonly type: 'escalation'; readonly fact: { readonly id: string; readonly escalation: Escalation } }

/** What a transaction adds besides facts of one store. */
export type AddedChange = Published | RecordChange

/** Anything that was added since the seed: facts of stores, what was published at once, drafts and other records. */
export type Added = AddedFact | AddedChange

/** What was added, with who did it and when. */
export type StoredFact = Added & { readonly signed: Signed }

export function escalationChange(escalation: Escalation): AddedChange {
  return { type: 'escalation', fact: { id: `escalation ${escalation.id}`, escalation } }
}
