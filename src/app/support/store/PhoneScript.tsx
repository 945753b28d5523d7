import { isolated } from '../../i18n/isolated.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { likelyAsked } from '../../../domain/questions/likely-asked.ts'
import { answersFor } from '../../../domain/questions/question-answers.ts'
import { QUESTION_TRANSLATIONS } from '../../phrasing/asked-translations.ts'
import { sentencesOf } from '../../phrasing/question-text.ts'
import type { StoreStatus } from '../../phrasing/store-status.ts'
import { headlineText } from '../../phrasing/headline-text.ts'
import { nextWord, PrintSheet } from './PrintSheet.tsx'
import styles from './PrintSheet.module.css'

/** The number of likely questions to answer after the headline. */
const FACTS = 3

/** A script for phone calls: headline, next promised update, and answers to likely questions. */
export function PhoneScript(props: { storeStatus: StoreStatus; asOf: Instant; stores: number }) {
  const { storeStatus, asOf, stores } = props
  const asked = likelyAsked(answersFor(storeStatus, stores), FACTS)
  return (
    <PrintSheet storeStatus={storeStatus} asOf={asOf}>
      {(questionPhrasing, t) => {
        const { sentence, reason } = headlineText(storeStatus.headline, questionPhrasing.phrasing, storeStatus)
        return (
          <>
            <h1>{t.title(isolated(storeStatus.store.name))}</h1>
            <section>
              <h2>{t.opening}</h2>
              <p className={styles['headline']}>{sentence}</p>
              <p>{reason}</p>
            </section>
            <section>
              <h2>{t.next}</h2>
              <p>{nextWord(storeStatus, questionPhrasing, t)}</p>
            </section>
            {asked.length > 0 && (
              <section>
                <h2>{t.asked}</h2>
                <dl>
                  {asked.map((answer) => (
                    <div key={answer.topic}>
                      <dt>{QUESTION_TRANSLATIONS[questionPhrasing.language].questions[answer.topic]}</dt>
                      <dd>
                        {sentencesOf(answer, questionPhrasing).map((sentence) => (
                          <p key={sentence}>{sentence}</p>
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            )}
          </>
        )
      }}
    </PrintSheet>
  )
}
