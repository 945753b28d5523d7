import { useSearch } from 'wouter'
import { query } from '../../client/query.ts'
import { useApiQuery } from '../../client/use-api-query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Staleness } from '../../design/AsOf.tsx'
import { ErrorState } from '../../design/ErrorState.tsx'
import { Loading } from '../../design/Loading.tsx'
import { SupportPage } from '../SupportPage.tsx'
import { TopicPanel } from './TopicPanel.tsx'
import { TopicTable } from './TopicTable.tsx'
import styles from './Topics.module.css'
import { TOPICS_TRANSLATIONS } from './topics-translations.ts'

/** Questions by topic: how many are unanswered, when and where they were asked, and bulk actions. */
export function TopicsPage() {
  const t = useTranslations(TOPICS_TRANSLATIONS)
  const named = new URLSearchParams(useSearch()).get('topic')
  const { data, error, isError, dataUpdatedAt, refetch } = useApiQuery(query('listTopics'))
  const topics = data?.body.topics ?? []
  const shown = topics.find(({ topic }) => topic === named) ?? topics[0]
  return (
    <SupportPage title={t.title}>
      <h1>{t.title}</h1>
      {data === undefined && isError && <ErrorState heading={false} error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Loading />}
      {data && (
        <>
          <Staleness confirmedAt={dataUpdatedAt} failed={isError} />
          {shown === undefined ? (
            <p className={styles['none']}>{t.none}</p>
          ) : (
            <>
              <p className={styles['intro']}>{t.intro}</p>
              <TopicTable topics={topics} shown={shown.topic} />
              <TopicPanel key={shown.topic} topic={shown} asOf={data.asOf} />
            </>
          )}
        </>
      )}
    </SupportPage>
  )
}
