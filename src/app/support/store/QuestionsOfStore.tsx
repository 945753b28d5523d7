import { Link } from 'wouter'
import { type ResponseBody, sendRequest } from '../../client/send-request.ts'
import { usePages } from '../../client/use-pages.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Card } from '../../design/Card.tsx'
import { InlineFailure } from '../../design/InlineFailure.tsx'
import { PagedList } from '../../design/PagedList.tsx'
import { Timestamp } from '../../design/Timestamp.tsx'
import { useTopicName } from '../question-name.ts'
import { addressOf } from '../../routes.ts'
import { SUPPORT_TRANSLATIONS } from '../support-translations.ts'
import { STORE_PAGE_TRANSLATIONS } from './store-page-translations.ts'
import styles from './SeenStore.module.css'

const SIZE = 10

/** The store’s questions. They come from the queue, so showing them is not another access. */
export function QuestionsOfStore({ storeId }: { storeId: string }) {
  const t = useTranslations(STORE_PAGE_TRANSLATIONS)
  const words = useTranslations(SUPPORT_TRANSLATIONS)
  const nameOf = useTopicName()
  const { data, isError, refetch } = usePages<ResponseBody<'listQueue'>>({
    operation: 'listQueue',
    request: { query: { storeId } },
    size: SIZE,
    read: (page, having) => sendRequest('listQueue', { query: { storeId, ...page } }, having),
  })
  return (
    <Card title={t.questions}>
      {data === undefined && isError && <InlineFailure onRetry={() => void refetch()} />}
      {data && data.items.length === 0 && <p>{t.noQuestions}</p>}
      {data && (
        <PagedList pages={data.pages} targets="li a">
          <ul className={styles['entries']}>
            {data.items.map(({ id, topic, state, askedAt }) => (
              <li key={id}>
                <Link href={addressOf('question', { questionId: id })}>{nameOf(topic)}</Link>
                <p>
                  {words.states[state]} · <Timestamp at={askedAt} asOf={data.asOf} />
                </p>
              </li>
            ))}
          </ul>
        </PagedList>
      )}
    </Card>
  )
}
