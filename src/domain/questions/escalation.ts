import { type AskedQuestion, type QuestionState, repliedAt } from './asked-question.ts'
import type { Id } from '../facts/fact.ts'
import { concerns, type Update } from '../incidents/incident.ts'
import type { Instant } from '../time/instant.ts'
import type { Store } from '../stores/store.ts'

/**
 * A topic that support escalated to operations, to be answered by one update. Its draft has the same id. The
 * escalation remains when the draft is published or deleted.
 */
export interface Escalation {
  readonly id: Id
  readonly topic: AskedQuestion['topic']
  readonly raisedAt: Instant
  /** The number of stores that ask. */
  readonly stores: number
  /** True while its draft exists. */
  readonly open: boolean
  /** The update published from its draft. */
  readonly updateId: Id | null
}

/** The fields of an escalation that a store with such a question may read. */
export type EscalationEnd = Pick<Escalation, 'id' | 'open' | 'updateId'>

/**
 * The update that answers a question: published from the question's escalation, concerning the store and not
 * declined by it. The newest correction replaces the update that it corrects.
 */
export function answeringUpdate(
  { declinedUpdateId }: Pick<AskedQuestion, 'declinedUpdateId'>,
  escalation: EscalationEnd | undefined,
  store: Pick<Store, 'id' | 'region'>,
  updates: readonly Update[],
  now: Instant,
): Update | null {
  const made = updates.find(({ id }) => id === escalation?.updateId)
  if (made === undefined || made.publishedAt > now) return null
  const published = updates.filter(({ publishedAt }) => publishedAt <= now)
  const newest = withCorrections(made, published)
    .filter((update) => concerns(update, store, updates))
    .reduce<Update | null>(newerOf, null)
  return newest === null || newest.id === declinedUpdateId ? null : newest
}

/** An update, followed by its corrections and their corrections in turn. */
function withCorrections(made: Update, updates: readonly Update[]): readonly Update[] {
  const found = new Set([made])
  // A Set iterates entries added during the loop, each once: mutual corrections do not loop forever.
  for (const { id } of found) {
    for (const update of updates) if (update.corrects?.updateId === id) found.add(update)
  }
  return [...found]
}

/** Of two updates of one instant, the correction: it comes after the update that it corrects. */
function newerOf(best: Update | null, update: Update): Update {
  return best === null || update.publishedAt >= best.publishedAt ? update : best
}

/** Whether a store's escalation is in progress: as a draft, or as a scheduled update that concerns it. */
export function isInHand(
  escalation: EscalationEnd | undefined,
  store: Pick<Store, 'id' | 'region'>,
  updates: readonly Update[],
  now: Instant,
): boolean {
  if (escalation === undefined) return false
  if (escalation.open) return true
  const scheduled = updates.find(({ id, publishedAt }) => id === escalation.updateId && publishedAt > now)
  return scheduled !== undefined && concerns(scheduled, store, updates)
}

/** The state of a question with its messages (`stateAfter`). */
export function stateWith(
  { state, messages }: Pick<AskedQuestion, 'state' | 'messages'>,
  update: Pick<Update, 'publishedAt'> | null,
): QuestionState {
  return stateAfter({ state, repliedAt: repliedAt(messages) }, update)
}

/**
 * The state of a question that an update answers: answered, unless support has since asked the store back.
 */
export function stateAfter(
  { state, repliedAt: asked }: { readonly state: QuestionState; readonly repliedAt: Instant | null },
  update: Pick<Update, 'publishedAt'> | null,
): QuestionState {
  if (update === null || state === 'closed') return state
  const isAskedSince = state === 'waiting' && asked !== null && asked > update.publishedAt
  return isAskedSince ? state : 'answered'
}
