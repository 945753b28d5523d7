import { isSettled } from '../../../domain/status/status-headline.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { answersFor } from '../../../domain/questions/question-answers.ts'
import type { Topic } from '../../../domain/questions/question-topic.ts'
import { sentencesOf } from '../../phrasing/question-text.ts'
import type { StoreStatus } from '../../phrasing/store-status.ts'
import { outlookText, headlineText } from '../../phrasing/headline-text.ts'
import type { FoundStore } from '../find/use-found.ts'
import { wholeWhereOf } from '../where-of.ts'
import { nextWord, PrintSheet } from './PrintSheet.tsx'
import styles from './PrintSheet.module.css'

/** A one-page summary for a store without an account, sent by letter or fax. */
export function StorePrintout(props: { store: FoundStore; storeStatus: StoreStatus; asOf: Instant }) {
  const { store, storeStatus, asOf } = props
  const answers = answersFor(storeStatus, store.companyStores)
  const waiting = storeStatus.orders.filter(({ outlook }) => !isSettled(outlook))
  return (
    <PrintSheet storeStatus={storeStatus} asOf={asOf}>
      {(questionPhrasing, t) => {
        const { phrasing } = questionPhrasing
        const { sentence, reason } = headlineText(storeStatus.headline, phrasing, storeStatus)
        const answer = (topic: Topic) =>
          answers.flatMap((each) => (each.topic === topic ? sentencesOf(each, questionPhrasing) : [])).join(' ')
        return (
          <>
            <h1>{store.name}</h1>
            <p>{wholeWhereOf(store)}</p>
            <section>
              <h2>{t.headline}</h2>
              <p className={styles['headline']}>{sentence}</p>
              <p>{reason}</p>
            </section>
            <section>
              <h2>{t.next}</h2>
              <p>{nextWord(storeStatus, questionPhrasing, t)}</p>
            </section>
            <section>
              <h2>{t.waiting}</h2>
              {waiting.length === 0 && <p>{t.nothingWaits}</p>}
              <ul>
                {waiting.map(({ id, number, kind, outlook }) => {
                  const stream = kind === 'weekly' ? t.weekly : questionPhrasing.orders.kind[kind]
                  const words = outlookText(outlook, phrasing, storeStatus)
                  return (
                    <li key={id}>
                      <strong>{t.order(number, stream)}</strong> {words.sentence}
                    </li>
                  )
                })}
              </ul>
            </section>
            <section>
              <h2>{t.waivers}</h2>
              <p>{answer('only_waivers')}</p>
            </section>
            <section>
              <h2>{t.cap}</h2>
              <p>{answer('cap_meaning')}</p>
            </section>
          </>
        )
      }}
    </PrintSheet>
  )
}
