import { useSearch } from 'wouter'
import { query } from '../../client/query.ts'
import { useApiQuery } from '../../client/use-api-query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Staleness } from '../../design/AsOf.tsx'
import { ErrorState } from '../../design/ErrorState.tsx'
import { Loading } from '../../design/Loading.tsx'
import { SupportPage } from '../SupportPage.tsx'
import { QUEUE_TRANSLATIONS } from './queue-translations.ts'
import { readQueueFilter } from './queue-filter.ts'
import { Queue } from './Queue.tsx'

/** The queue of questions, most urgent first. */
export function QueuePage() {
  const t = useTranslations(QUEUE_TRANSLATIONS)
  const filter = readQueueFilter(useSearch())
  const { data, error, isError, dataUpdatedAt, refetch } = useApiQuery(query('listQueue'))
  return (
    <SupportPage title={t.title}>
      <h1>{t.title}</h1>
      {data === undefined && isError && <ErrorState heading={false} error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Loading />}
      {data && (
        <>
          <Staleness confirmedAt={dataUpdatedAt} failed={isError} />
          <Queue questions={data.body.questions} asOf={data.asOf} filter={filter} />
        </>
      )}
    </SupportPage>
  )
}
