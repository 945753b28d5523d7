import type { Answer, AnswerDraft } from './question-answer.ts'
import {
  calledNormal,
  missingItems,
  positionInQueue,
  restart,
  stockCover,
  whichItems,
  whichStoreFirst,
  willItCome,
} from './question-delivery.ts'
import type { QuestionFacts } from './question-facts.ts'
import { capMeaning, nightDelivery, onlyWaivers, orderAgain, whoPays } from './question-rules.ts'
import { backupPlan, forCustomers, lateNoticeAnswer, whoSees } from './notice-answers.ts'
import { type Topic, TOPICS } from './question-topic.ts'

const ANSWERS: Readonly<Record<Topic, (facts: QuestionFacts, stores: number) => AnswerDraft>> = {
  will_it_come: willItCome,
  late_notice: lateNoticeAnswer,
  restart,
  which_items: whichItems,
  queue_position: positionInQueue,
  stock_cover: stockCover,
  which_store_first: whichStoreFirst,
  order_again: orderAgain,
  missing_items: missingItems,
  who_pays: whoPays,
  only_waivers: onlyWaivers,
  night_delivery: nightDelivery,
  backup_plan: backupPlan,
  called_normal: calledNormal,
  cap_meaning: capMeaning,
  who_sees: whoSees,
  for_customers: forCustomers,
}

/**
 * The answers to all common questions from one store's current facts, in the order of `TOPICS`. `stores` is
 * the number that the reader has. Unknown answers end with the promised next update.
 */
export function answersFor(facts: QuestionFacts, stores: number): Answer[] {
  const promise = {
    kind: 'next_update',
    promise: facts.nextUpdate,
    open: facts.incidents.length > 0,
  } as const
  return TOPICS.map((topic) => {
    const draft = ANSWERS[topic](facts, stores)
    if (draft.state !== 'not_known_yet') return { topic, ...draft }
    return { topic, ...draft, statements: [...draft.statements, promise] }
  })
}
