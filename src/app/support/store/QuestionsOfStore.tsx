import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { query } from '../../client/query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Card } from '../../design/Card.tsx'
import { InlineFailure } from '../../design/InlineFailure.tsx'
import { Timestamp } from '../../design/Timestamp.tsx'
import { useTopicName } from '../question-name.ts'
import { addressOf } from '../../routes.ts'
import { SUPPORT_TRANSLATIONS } from '../support-translations.ts'
import { STORE_PAGE_TRANSLATIONS } from './store-page-translations.ts'
import styles from './SeenStore.module.css'

/** The store’s questions. They come from the queue, so showing them is not another access. */
export function QuestionsOfStore({ storeId }: { storeId: string }) {
  const t = useTranslations(STORE_PAGE_TRANSLATIONS)
  const words = useTranslations(SUPPORT_TRANSLATIONS)
  const nameOf = useTopicName()
  const { data, isError, refetch } = useQuery(query('listQueue'))
  const own = data?.body.questions.filter(({ store }) => store.id === storeId) ?? []
  return (
    <Card title={t.questions}>
      {data === undefined && isError && <InlineFailure onRetry={() => void refetch()} />}
      {data && own.length === 0 && <p>{t.noQuestions}</p>}
      <ul className={styles['entries']}>
        {data &&
          own.map(({ id, topic, state, askedAt }) => (
            <li key={id}>
              <Link href={addressOf('question', { questionId: id })}>{nameOf(topic)}</Link>
              <p>
                {words.states[state]} · <Timestamp at={askedAt} asOf={data.asOf} />
              </p>
            </li>
          ))}
      </ul>
    </Card>
  )
}
