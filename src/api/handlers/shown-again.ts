import type { Operation } from '../../contract/table.ts'
import { showQuestion } from './questions.ts'
import { getQuestion } from './support/queue.ts'
import { showReplies } from './support/topic-replies.ts'

/**
 * What calls that hold what somebody wrote are answered with when they are repeated with their Idempotency-Key: what
 * was written is kept nowhere but in its question, so that it goes when the question does.
 */
export const shownAgain: Readonly<Partial<Record<Operation, unknown>>> = {
  askQuestion: showQuestion,
  replyToQuestion: showQuestion,
  doToQuestion: getQuestion,
  replyToTopic: showReplies,
}
