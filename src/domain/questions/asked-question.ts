import type { Id } from '../facts/fact.ts'
import { DAY_MS, epoch, type Instant } from '../time/instant.ts'
import type { Topic } from './question-topic.ts'

export const QUESTION_STATES = ['new', 'claimed', 'waiting', 'answered', 'closed'] as const
/** `waiting`: support asked the store back; `answered`: until the store closes it or replies. */
export type QuestionState = (typeof QUESTION_STATES)[number]

/** A message of a question: from the store, from support, or a note that only support reads. */
export interface QuestionMessage {
  readonly id: Id
  readonly from: 'store' | 'support' | 'note'
  readonly text: string
  readonly at: Instant
  /** The name of the support agent who wrote it; null for the store, which names no person. */
  readonly by: string | null
}

/** The support agent who claimed a question. */
export interface QuestionOwner {
  readonly id: Id
  readonly name: string
}

/** A store's question with its messages: a changing record, not a fact, deleted a set time after closing. */
export interface AskedQuestion {
  readonly id: Id
  readonly storeId: Id
  readonly topic: Topic | 'other'
  /** One of the store's own orders. */
  readonly orderId: Id | null
  readonly askedAt: Instant
  readonly state: QuestionState
  readonly owner: QuestionOwner | null
  /** When it was escalated to operations. */
  readonly escalatedAt: Instant | null
  /** The escalation that it was last part of (`escalation.ts`). */
  readonly escalationId: Id | null
  /** The update that the store declined as an answer. */
  readonly declinedUpdateId: Id | null
  readonly closedAt: Instant | null
  /** Oldest first. */
  readonly messages: readonly QuestionMessage[]
  /** Increases by one with each change. */
  readonly version: number
}

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
  /** Escalates it to operations with all questions of the same topic, even those of another owner. */
  | { readonly kind: 'escalate_topic'; readonly at: Instant; readonly escalationId: Id }
  | {
      /** `answer` claims and answers in one step, when several questions get the same reply. */
      readonly kind: 'reply' | 'ask_back' | 'note' | 'answer'
      readonly at: Instant
      readonly by: QuestionOwner
      readonly id: Id
      readonly text: string
    }
  /** The store replies. That reopens a question that was answered or closed. */
  | { readonly kind: 'store_message'; readonly at: Instant; readonly id: Id; readonly text: string }
  | { readonly kind: 'store_closes'; readonly at: Instant }
  /** The store replies because the update that should answer the question does not. */
  | {
      readonly kind: 'store_declines'
      readonly at: Instant
      readonly id: Id
      readonly text: string
      readonly updateId: Id
    }

/** Why an action is not allowed now. */
export type QuestionRejection = 'owned_by_other' | 'not_owned' | 'closed' | 'full'

/** The most messages of one question from its store, from support, and notes: all are read at once. */
export const MOST_MESSAGES = 200

/** The states in which each action is allowed, by the owner when there is one. */
const ALLOWED: Readonly<Record<QuestionAction['kind'], readonly QuestionState[]>> = {
  claim: ['new', 'claimed', 'waiting', 'answered'],
  release: ['claimed', 'waiting', 'answered'],
  escalate: ['claimed', 'waiting', 'answered'],
  escalate_topic: ['new', 'claimed', 'waiting'],
  answer: ['new', 'claimed'],
  close: ['claimed', 'waiting', 'answered'],
  reply: ['claimed', 'waiting', 'answered'],
  ask_back: ['claimed', 'waiting', 'answered'],
  note: ['new', 'claimed', 'waiting', 'answered', 'closed'],
  store_message: ['new', 'claimed', 'waiting', 'answered', 'closed'],
  store_declines: ['new', 'claimed', 'waiting', 'answered', 'closed'],
  store_closes: ['new', 'claimed', 'waiting', 'answered'],
}

/** Whether a question has the most messages that `from` may write in it. */
export function isFull({ messages }: Pick<AskedQuestion, 'messages'>, from: QuestionMessage['from']): boolean {
  return messages.filter((each) => each.from === from).length >= MOST_MESSAGES
}

/**
 * The question after an action, or why it is not allowed. On a claimed question, other agents can only add notes
 * or escalate its topic.
 */
export function afterAction(question: AskedQuestion, action: QuestionAction): AskedQuestion | QuestionRejection {
  const { owner, state, version } = question
  const mine = 'by' in action ? action.by.id : null
  if (mine !== null && action.kind !== 'note' && owner !== null && owner.id !== mine) return 'owned_by_other'
  if (!ALLOWED[action.kind].includes(state)) return state === 'closed' ? 'closed' : 'not_owned'
  const change = changeOf(question, action)
  const added = change.messages?.at(-1)
  if (added !== undefined && isFull(question, added.from)) return 'full'
  return { ...question, ...change, version: version + 1 }
}

function changeOf(question: AskedQuestion, action: QuestionAction): Partial<AskedQuestion> {
  switch (action.kind) {
    case 'claim':
      return { owner: action.by, state: question.state === 'new' ? 'claimed' : question.state }
    case 'release':
      return { owner: null, state: 'new' }
    case 'escalate':
    case 'escalate_topic':
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
    case 'store_message':
      return withStoreMessage(question, action)
    case 'store_declines':
      return { ...withStoreMessage(question, action), declinedUpdateId: action.updateId }
  }
}

function withStoreMessage(
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

/** When support last wrote to the store; null when it never has. */
export function repliedAt(messages: readonly Pick<QuestionMessage, 'from' | 'at'>[]): Instant | null {
  return messages.findLast(({ from }) => from === 'support')?.at ?? null
}

/** Whether a question has passed its retention period: `days` after it was closed. */
export function isToBeDeleted({ closedAt }: Pick<AskedQuestion, 'closedAt'>, days: number, now: Instant): boolean {
  return closedAt !== null && epoch(now) - epoch(closedAt) >= days * DAY_MS
}
