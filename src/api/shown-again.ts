import type { Operation } from '../contract/table.ts'
import { showQuestion } from './questions/questions.ts'
import { getCannedAnswer } from './questions/canned-answers.ts'
import { getQuestion } from './questions/queue.ts'
import { showReplies } from './questions/topic-replies.ts'

interface ShownAgain {
  /** Answers about what was written, as it now is. */
  readonly show: unknown
  /** The parameter by which that is named. */
  readonly named: string
}

/**
 * What calls that hold what somebody wrote are answered with when they are repeated with their Idempotency-Key: what
 * was written is kept nowhere but in its question or canned answer, so that it goes when that does.
 */
export const shownAgain: Readonly<Partial<Record<Operation, ShownAgain>>> = {
  askQuestion: { show: showQuestion, named: 'questionId' },
  replyToQuestion: { show: showQuestion, named: 'questionId' },
  doToQuestion: { show: getQuestion, named: 'questionId' },
  addCannedAnswer: { show: getCannedAnswer, named: 'answerId' },
  replyToTopic: { show: showReplies, named: 'questionId' },
}
