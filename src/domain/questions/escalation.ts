import type { AskedQuestion, QuestionState } from './asked-question.ts'
import type { Id } from '../facts/fact.ts'
import { concerns, type Update } from '../incidents/incident.ts'
import type { Instant } from '../time/instant.ts'
import type { Store } from '../stores/store.ts'

/**
 * What support brought before operations: a topic that stores ask of, to be answered by one update. Its draft has the
 * same id; the escalation stays when that is published or thrown away.
 */
export interface Escalation {
  readonly id: Id
  readonly topic: AskedQuestion['topic']
  readonly raisedAt: Instant
  /** How many stores ask. */
  readonly stores: number
  /** While its draft is there. */
  readonly open: boolean
  /** The update that was made of it. */
  readonly updateId: Id | null
}

/** What a store, whose question it holds, may know of an escalation. */
export type EscalationEnd = Pick<Escalation, 'id' | 'open' | 'updateId'>

/**
 * The update that answers a question, as far as one was made of the question's escalation, has been published, reaches the
 * store and was not declined by it: the newest correction of it stands for what it corrects.
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

/** An update, after it what corrects it, and what corrects that. */
function withCorrections(made: Update, updates: readonly Update[]): readonly Update[] {
  const found = new Set([made])
  // What is added while it is walked is walked too, each once: two may correct each other.
  for (const { id } of found) {
    for (const update of updates) if (update.corrects?.updateId === id) found.add(update)
  }
  return [...found]
}

/** Of one instant the correction, which comes after what it corrects. */
function newerOf(best: Update | null, update: Update): Update {
  return best === null || update.publishedAt >= best.publishedAt ? update : best
}

/** Whether operations has a store's escalation in hand: as a draft, or as an update that shows later and reaches it. */
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

/**
 * The state of a question to which an update is the answer: answered, unless support has asked the store something
 * since. Whether the store agrees is still to come.
 */
export function stateWith(
  { state, messages }: Pick<AskedQuestion, 'state' | 'messages'>,
  update: Pick<Update, 'publishedAt'> | null,
): QuestionState {
  if (update === null || state === 'closed') return state
  const asked = messages.findLast(({ from }) => from === 'support')
  const isAskedSince = state === 'waiting' && asked !== undefined && asked.at > update.publishedAt
  return isAskedSince ? state : 'answered'
}
