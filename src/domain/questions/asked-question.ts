import type { Id } from '../facts/fact.ts'
import { DAY_MS, epoch, type Instant } from '../time/instant.ts'
import type { Topic } from './question-topic.ts'

export const QUESTION_STATES = ['new', 'claimed', 'waiting', 'answered', 'closed'] as const
/** `waiting`: for the store to say more; `answered`: until the store agrees, or says more. */
export type QuestionState = (typeof QUESTION_STATES)[number]

/** One word of a question: of the store, of support, or a note that support alone reads. */
export interface QuestionMessage {
  readonly id: Id
  readonly from: 'store' | 'support' | 'note'
  readonly text: string
  readonly at: Instant
  /** The name of whoever of support wrote it; null for the store, which names no person. */
  readonly by: string | null
}

/** Who of support has taken a question. */
export interface QuestionOwner {
  readonly id: Id
  readonly name: string
}

/**
 * What a store asked, with all that was said to it since. It is a record and no fact: it is changed, and deleted a set
 * time after it was closed.
 */
export interface AskedQuestion {
  readonly id: Id
  readonly storeId: Id
  readonly topic: Topic | 'other'
  /** An order of the store's own. */
  readonly orderId: Id | null
  readonly askedAt: Instant
  readonly state: QuestionState
  readonly owner: QuestionOwner | null
  /** When it was brought before operations. */
  readonly escalatedAt: Instant | null
  /** With what it was brought before operations the last time (`escalation.ts`). */
  readonly escalationId: Id | null
  /** The update of which its store said that it does not answer it. */
  readonly declinedUpdateId: Id | null
  readonly closedAt: Instant | null
  /** Oldest first. */
  readonly messages: readonly QuestionMessage[]
  /** Grows by one with each change. */
  readonly version: number
}

/** What may be done to a question. */
export type QuestionAction =
  | {
      readonly kind: 'claim' | 'release' | 'close'
      readonly at: Instant
      readonly by: QuestionOwner
    }
  | {
      readonly kind: 'escalate'
      readonly at: Instant
      readonly by: QuestionOwner
      readonly escalationId: Id
    }
  /** It is brought before operations with all that ask the same, whoever has it. */
  | { readonly kind: 'bring'; readonly at: Instant; readonly escalationId: Id }
  | {
      /** `answer` takes and answers it in one: what is said to all that ask the same. */
      readonly kind: 'reply' | 'ask_back' | 'note' | 'answer'
      readonly at: Instant
      readonly by: QuestionOwner
      readonly id: Id
      readonly text: string
    }
  /** Of the store: it says more, which opens a question that was answered or closed, or agrees. */
  | { readonly kind: 'store_says'; readonly at: Instant; readonly id: Id; readonly text: string }
  | { readonly kind: 'store_closes'; readonly at: Instant }
  /** It says more because the update that was to answer it does not. */
  | {
      readonly kind: 'store_declines'
      readonly at: Instant
      readonly id: Id
      readonly text: string
      readonly updateId: Id
    }

/** Why it may not be done now. */
export type QuestionRejection = 'owned_by_other' | 'not_owned' | 'closed'

/** In which states each may be done, by the question’s owner where it has one. */
const ALLOWED: Readonly<Record<QuestionAction['kind'], readonly QuestionState[]>> = {
  claim: ['new', 'claimed', 'waiting', 'answered'],
  release: ['claimed', 'waiting', 'answered'],
  escalate: ['claimed', 'waiting', 'answered'],
  bring: ['new', 'claimed', 'waiting'],
  answer: ['new', 'claimed'],
  close: ['claimed', 'waiting', 'answered'],
  reply: ['claimed', 'waiting', 'answered'],
  ask_back: ['claimed', 'waiting', 'answered'],
  note: ['new', 'claimed', 'waiting', 'answered', 'closed'],
  store_says: ['new', 'claimed', 'waiting', 'answered', 'closed'],
  store_declines: ['new', 'claimed', 'waiting', 'answered', 'closed'],
  store_closes: ['new', 'claimed', 'waiting', 'answered'],
}

/** The question after something was done to it, or why it may not be done: nobody answers what another has taken. */
export function afterAction(
  question: AskedQuestion,
  action: QuestionAction,
): AskedQuestion | QuestionRejection {
  const { owner, state, version } = question
  const mine = 'by' in action ? action.by.id : null
  if (mine !== null && action.kind !== 'note' && owner !== null && owner.id !== mine) return 'owned_by_other'
  if (!ALLOWED[action.kind].includes(state)) return state === 'closed' ? 'closed' : 'not_owned'
  return { ...question, ...changeOf(question, action), version: version + 1 }
}

function changeOf(question: AskedQuestion, action: QuestionAction): Partial<AskedQuestion> {
  switch (action.kind) {
    case 'claim':
      return { owner: action.by, state: question.state === 'new' ? 'claimed' : question.state }
    case 'release':
      return { owner: null, state: 'new' }
    case 'escalate':
    case 'bring':
      return question.escalationId === action.escalationId
        ? {}
        : { escalatedAt: action.at, escalationId: action.escalationId }
    case 'close':
    case 'store_closes':
      return { state: 'closed', closedAt: action.at }
    case 'reply':
      return {
        state: 'answered',
        messages: [...question.messages, message(action, 'support', action.by.name)],
      }
    case 'answer':
      return {
        owner: action.by,
        state: 'answered',
        messages: [...question.messages, message(action, 'support', action.by.name)],
      }
    case 'ask_back':
      return {
        state: 'waiting',
        messages: [...question.messages, message(action, 'support', action.by.name)],
      }
    case 'note':
      return { messages: [...question.messages, message(action, 'note', action.by.name)] }
    case 'store_says':
      return messagesSince(question, action)
    case 'store_declines':
      return { ...messagesSince(question, action), declinedUpdateId: action.updateId }
  }
}

function messagesSince(
  { owner, messages }: AskedQuestion,
  action: Extract<QuestionAction, { kind: `store_${string}`; text: string }>,
): Partial<AskedQuestion> {
  return {
    state: owner === null ? 'new' : 'claimed',
    closedAt: null,
    messages: [...messages, message(action, 'store', null)],
  }
}

function message(
  { id, text, at }: { readonly id: Id; readonly text: string; readonly at: Instant },
  from: QuestionMessage['from'],
  by: string | null,
): QuestionMessage {
  return { id, from, text, at, by }
}

/** Whether the time has come at which nothing of a question may be kept any more: `days` after it was closed. */
export function isToBeDeleted(
  { closedAt }: Pick<AskedQuestion, 'closedAt'>,
  days: number,
  now: Instant,
): boolean {
  return closedAt !== null && epoch(now) - epoch(closedAt) >= days * DAY_MS
}
