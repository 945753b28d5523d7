import { Link } from 'wouter'
import type { Answer } from '../../../domain/questions/question-answer.ts'
import { answersFor } from '../../../domain/questions/question-answers.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { usePerson } from '../../client/use-session.ts'
import { useTexts } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { pages } from '../../pages.ts'
import { Card } from '../../design/Card.tsx'
import { ScreenOnly } from '../../design/ScreenOnly.tsx'
import { Tag } from '../../design/Tag.tsx'
import type { StoreStatus } from '../../phrasing/store-status.ts'
import { QuestionSource } from './QuestionsSource.tsx'
import styles from './Questions.module.css'
import { sentencesOf, type Voice } from '../../phrasing/questions-words.ts'
import { useVoice } from '../../phrasing/questions-voice.ts'

const SHOWN = 5

const ASK_LINK_TEXTS = { en: { sendRequest: 'Ask us' }, fr: { sendRequest: 'Nous poser une question' } }

/** What stores ask, each with its answer from this store's facts: what matters at the moment first, all at all times. */
export function Questions({ storeStatus, asOf }: { storeStatus: StoreStatus; asOf: Instant }) {
  const person = usePerson()
  // Staff see a page without visiting it, and ask nothing.
  const isRetailer = person?.role === 'retailer'
  const { sendRequest } = useTexts(ASK_LINK_TEXTS)
  const format = useFormat()
  const voice = useVoice(storeStatus, asOf)
  const answers = answersFor(storeStatus, person?.stores ?? 0)
  const ordered = [
    ...answers.filter(({ isRelevant }) => isRelevant),
    ...answers.filter(({ isRelevant }) => !isRelevant),
  ]
  const list = (some: readonly Answer[]) => (
    <ul className={styles['list']}>
      {some.map((answer) => (
        <Question key={answer.topic} answer={answer} storeStatus={storeStatus} voice={voice} />
      ))}
    </ul>
  )
  return (
    <ScreenOnly>
      <Card
        title={voice.texts.title}
        aside={isRetailer && <Link href={pages.questions(storeStatus.store.id)}>{sendRequest}</Link>}
      >
        {list(ordered.slice(0, SHOWN))}
        <details className={styles['more']}>
          <summary>{voice.texts.more(format.number(ordered.length - SHOWN))}</summary>
          {list(ordered.slice(SHOWN))}
        </details>
      </Card>
    </ScreenOnly>
  )
}

function Question({
  answer,
  storeStatus,
  voice,
}: {
  answer: Answer
  storeStatus: StoreStatus
  voice: Voice
}) {
  const { topic, state, sources } = answer
  const { texts } = voice
  return (
    <li>
      <details>
        <summary>
          {texts.questions[topic]}{' '}
          {state !== 'known' && (
            <Tag tone={state === 'not_known_yet' ? 'unknown' : 'ahead'}>{texts.state[state]}</Tag>
          )}
        </summary>
        <div className={styles['answer']}>
          <p>{sentencesOf(answer, voice).join(' ')}</p>
          <p className={styles['see']}>
            {texts.see}{' '}
            {sources.map((source, index) => (
              <span key={JSON.stringify(source)}>
                {index > 0 && ' · '}
                <QuestionSource source={source} storeStatus={storeStatus} voice={voice} />
              </span>
            ))}
          </p>
        </div>
      </details>
    </li>
  )
}
