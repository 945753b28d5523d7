import type { Instant } from '../../../domain/time/instant.ts'
import { answersFor } from '../../../domain/questions/question-answers.ts'
import type { Topic } from '../../../domain/questions/question-topic.ts'
import { usePerson } from '../../client/use-session.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useQuestionPhrasing } from '../../phrasing/question-phrasing.ts'
import { sentencesOf } from '../../phrasing/question-text.ts'
import type { StoreStatus } from '../../phrasing/store-status.ts'
import { AsOf } from '../../design/AsOf.tsx'
import { ASK_TRANSLATIONS } from './ask-translations.ts'
import styles from './ask.module.css'

/** Shows what the facts say about a topic, so that most stores need not wait for support. */
export function FactsFirst({ topic, storeStatus, asOf }: { topic: Topic; storeStatus: StoreStatus; asOf: Instant }) {
  const t = useTranslations(ASK_TRANSLATIONS)
  const questionPhrasing = useQuestionPhrasing(storeStatus, asOf)
  const person = usePerson()
  // Answers depend on the person's number of stores: show none until it is known.
  const answers = person ? answersFor(storeStatus, person.stores) : []
  const answer = answers.find((each) => each.topic === topic)
  if (answer === undefined) return null
  return (
    <div className={styles['facts']}>
      <p>
        <strong>{t.facts}.</strong> {sentencesOf(answer, questionPhrasing).join(' ')}
      </p>
      <p className={styles['aside']}>
        <AsOf asOf={asOf} />. {t.factsWhat}
      </p>
    </div>
  )
}
