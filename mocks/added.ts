import type { AddedFact } from '../src/api/fact-store.ts'
import type { Id } from '../src/domain/facts/fact.ts'
import type { NetworkFacts } from '../src/domain/status/network.ts'
import type { Signed } from './memory-audit.ts'
import type { CannedChange } from './memory-canned-answers.ts'
import type { DraftChange } from './memory-drafts.ts'
import type { EscalationChange } from './memory-escalations.ts'
import type { QuestionChange } from './memory-questions.ts'

/** Anything that was added since the seed: facts of stores, what was published at once, drafts and other records. */
export type Added =
  | AddedFact
  | { readonly type: 'published'; readonly fact: Published }
  | DraftChange
  | QuestionChange
  | CannedChange
  | EscalationChange

/** The facts of the network that were added at once, under the id of what they were added as. */
interface Published {
  readonly id: Id
  readonly facts: NetworkFacts
}

/** What was added, with who did it and when. */
export type Kept = Added & { readonly signed: Signed }
