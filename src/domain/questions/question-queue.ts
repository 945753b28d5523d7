import { type AskedQuestion, QUESTION_STATES, type QuestionState, repliedAt } from './asked-question.ts'
import { isRunningOut } from './question-need.ts'
import type { Instant } from '../time/instant.ts'

const NAMES = ['open', 'new', 'mine', 'waiting', 'answered', 'closed'] as const
export type QueueFilter = (typeof NAMES)[number]
export const QUEUE_FILTERS: readonly [QueueFilter, ...QueueFilter[]] = NAMES

interface FilterRule {
  readonly states: readonly QuestionState[]
  /** Only questions that the reader has claimed. */
  readonly onlyMine: boolean
}

/** The questions of each filter. `open`: support still has to answer. */
export const FILTER_RULES: Readonly<Record<QueueFilter, FilterRule>> = {
  open: { states: ['new', 'claimed'], onlyMine: false },
  new: { states: ['new'], onlyMine: false },
  mine: { states: QUESTION_STATES.filter((state) => state !== 'closed'), onlyMine: true },
  waiting: { states: ['waiting'], onlyMine: false },
  answered: { states: ['answered'], onlyMine: false },
  closed: { states: ['closed'], onlyMine: false },
}

/** Whether a question matches a filter. `state` takes answering updates into account. */
export function isShown(
  { state, isMine }: { readonly state: QuestionState; readonly isMine: boolean },
  filter: QueueFilter,
): boolean {
  const { states, onlyMine } = FILTER_RULES[filter]
  return states.includes(state) && (isMine || !onlyMine)
}

/** A number of questions in the queue of one topic and state. */
export interface QueueGroup {
  readonly topic: AskedQuestion['topic']
  readonly state: QuestionState
  readonly isMine: boolean
  readonly asked: number
}

/** The number of questions of each filter. */
export function filterCounts(groups: readonly QueueGroup[]): Record<QueueFilter, number> {
  const countOf = (filter: QueueFilter) => totalOf(groups.filter((group) => isShown(group, filter)))
  return {
    open: countOf('open'),
    new: countOf('new'),
    mine: countOf('mine'),
    waiting: countOf('waiting'),
    answered: countOf('answered'),
    closed: countOf('closed'),
  }
}

/** The number of questions of each topic, the most frequent first. */
export function topicCounts(groups: readonly QueueGroup[]): { topic: QueueGroup['topic']; asked: number }[] {
  const counts = new Map<QueueGroup['topic'], number>()
  for (const { topic, asked } of groups) counts.set(topic, (counts.get(topic) ?? 0) + asked)
  return [...counts]
    .map(([topic, asked]) => ({ topic, asked }))
    .sort((a, b) => b.asked - a.asked || (a.topic < b.topic ? -1 : 1))
}

/** The number of questions in some groups. */
export function totalOf(groups: readonly QueueGroup[]): number {
  return groups.reduce((sum, { asked }) => sum + asked, 0)
}

/** A question in the queue, of a size that does not depend on its messages. */
export interface QueueRecord extends Omit<AskedQuestion, 'messages'> {
  readonly runsOut: boolean
  /** The newest reply of support. */
  readonly repliedAt: Instant | null
  /** The start of the store's newest message. */
  readonly lastMessage: string
}

export function queueRecordOf({ messages, ...question }: AskedQuestion): QueueRecord {
  return {
    ...question,
    runsOut: isRunningOut({ topic: question.topic, messages }),
    repliedAt: repliedAt(messages),
    lastMessage: excerptOf(messages.findLast(({ from }) => from === 'store')?.text ?? ''),
  }
}

/** The longest excerpt, in characters, with its ellipsis. */
export const LONGEST_EXCERPT = 280

/** The start of a text, with an ellipsis where it goes on. Counts characters as PostgreSQL does, by code points. */
export function excerptOf(text: string): string {
  const characters = Array.from(text)
  if (characters.length <= LONGEST_EXCERPT) return text
  return `${characters
    .slice(0, LONGEST_EXCERPT - 1)
    .join('')
    .trimEnd()}…`
}
