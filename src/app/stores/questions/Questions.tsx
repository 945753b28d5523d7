import { Link } from 'wouter'
import type { Answer } from '../../../domain/questions/question-answer.ts'
import { answersFor } from '../../../domain/questions/question-answers.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { usePerson } from '../../client/use-session.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { addressOf } from '../../routes.ts'
import { Card } from '../../design/Card.tsx'
import { ScreenOnly } from '../../design/ScreenOnly.tsx'
import { Tag } from '../../design/Tag.tsx'
import type { StoreStatus } from '../../phrasing/store-status.ts'
import { QuestionSource } from './QuestionsSource.tsx'
import styles from './Questions.module.css'
import { sentencesOf, type QuestionPhrasing } from '../../phrasing/question-text.ts'
import { useQuestionPhrasing } from '../../phrasing/question-phrasing.ts'

const SHOWN = 5

const ASK_LINK_TRANSLATIONS = {
  en: { ask: 'Ask us' },
  fr: { ask: 'Nous poser une question' },
}

/** The common questions with answers from this store's facts: those relevant now first, then all others. */
export function Questions({ storeStatus, asOf }: { storeStatus: StoreStatus; asOf: Instant }) {
  const person = usePerson()
  // Staff only view the page and ask no questions.
  const isRetailer = person?.role === 'retailer'
  const { ask } = useTranslations(ASK_LINK_TRANSLATIONS)
  const format = useFormat()
  const questionPhrasing = useQuestionPhrasing(storeStatus, asOf)
  const answers = answersFor(storeStatus, person?.stores ?? 0)
  const ordered = [
    ...answers.filter(({ isRelevant }) => isRelevant),
    ...answers.filter(({ isRelevant }) => !isRelevant),
  ]
  const list = (some: readonly Answer[]) => (
    <ul className={styles['list']}>
      {some.map((answer) => (
        <Question key={answer.topic} answer={answer} storeStatus={storeStatus} questionPhrasing={questionPhrasing} />
      ))}
    </ul>
  )
  return (
    <ScreenOnly>
      <Card
        title={questionPhrasing.t.title}
        aside={isRetailer && <Link href={addressOf('questions', { storeId: storeStatus.store.id })}>{ask}</Link>}
      >
        {list(ordered.slice(0, SHOWN))}
        <details className={styles['more']}>
          <summary>{questionPhrasing.t.more(format.number(ordered.length - SHOWN))}</summary>
          {list(ordered.slice(SHOWN))}
        </details>
      </Card>
    </ScreenOnly>
  )
}

function Question({
  answer,
  storeStatus,
  questionPhrasing,
}: {
  answer: Answer
  storeStatus: StoreStatus
  questionPhrasing: QuestionPhrasing
}) {
  const { topic, state, sources } = answer
  const { t } = questionPhrasing
  return (
    <li>
      <details>
        <summary>
          {t.questions[topic]}{' '}
          {state !== 'known' && <Tag tone={state === 'not_known_yet' ? 'unknown' : 'ahead'}>{t.state[state]}</Tag>}
        </summary>
        <div className={styles['answer']}>
          <p>{sentencesOf(answer, questionPhrasing).join(' ')}</p>
          <p className={styles['see']}>
            {t.see}{' '}
            {sources.map((source, index) => (
              <span key={JSON.stringify(source)}>
                {index > 0 && ' · '}
                <QuestionSource source={source} storeStatus={storeStatus} questionPhrasing={questionPhrasing} />
              </span>
            ))}
          </p>
        </div>
      </details>
    </li>
  )
}
