import type { AskedQuestion } from '../../domain/questions/asked-question.ts'
import { pages } from '../pages.ts'
import type { QueueFilter } from './queue/queue-filter.ts'

/** The address of each page of the support console, without its language. */
export const supportPages = {
  queue: pages.support,
  show: (filter: QueueFilter) => (filter === 'open' ? pages.support : `${pages.support}?show=${filter}`),
  answers: '/support/answers',
  newAnswer: '/support/answers/new',
  answer: (answerId: string) => `/support/answers/${answerId}`,
  topics: '/support/topics',
  topic: (topic: AskedQuestion['topic']) => `/support/topics?topic=${topic}`,
  question: (questionId: string) => `/support/questions/${questionId}`,
  store: (storeId: string) => `/support/stores/${storeId}`,
  /** The page of a store, opened to answer its question. */
  storeOf: (storeId: string, questionId: string) => `/support/stores/${storeId}?question=${questionId}`,
} as const
