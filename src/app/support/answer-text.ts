import type { Language } from '../../domain/facts/bilingual.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Answer } from '../../domain/questions/question-answer.ts'
import { answersFor } from '../../domain/questions/question-answers.ts'
import type { Topic } from '../../domain/questions/question-topic.ts'
import { questionPhrasingIn } from '../phrasing/question-phrasing.ts'
import { sentencesOf } from '../phrasing/question-text.ts'
import type { StoreStatus } from '../phrasing/store-status.ts'
import { ANSWER_TRANSLATIONS } from './answer-translations.ts'
import { sourceHeadline } from './source-headline.ts'

export interface FactsAnswer {
  readonly state: Answer['state']
  /** What the facts say about the topic. */
  readonly says: string
  /** The headline of the update behind the store’s status; null if there is none. */
  readonly source: string | null
  /** The reply as sent: the answer, the instant of the facts and the source. */
  readonly text: string
}

/** Answers a topic from a store’s status. `stores`: how many stores its people have. */
export function answerTo(
  topic: Topic,
  facts: { readonly storeStatus: StoreStatus; readonly asOf: Instant; readonly stores: number },
  language: Language,
): FactsAnswer | null {
  const { storeStatus, asOf, stores } = facts
  const answer = answersFor(storeStatus, stores).find((each) => each.topic === topic)
  if (answer === undefined) return null
  const questionPhrasing = questionPhrasingIn(language, storeStatus, asOf)
  const t = ANSWER_TRANSLATIONS[language]
  const says = sentencesOf(answer, questionPhrasing).join(' ')
  const source = sourceHeadline(storeStatus, language)
  const asOfText = t.asOf(questionPhrasing.phrasing.format.moment(asOf))
  const foot = source === null ? asOfText : `${asOfText} ${t.source(source)}`
  return { state: answer.state, says, source, text: `${says}\n\n${foot}` }
}
