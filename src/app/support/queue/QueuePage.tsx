import { useSearch } from 'wouter'
import { useTranslations } from '../../i18n/language.tsx'
import { Staleness } from '../../design/AsOf.tsx'
import { ErrorState } from '../../design/ErrorState.tsx'
import { Loading } from '../../design/Loading.tsx'
import { SupportPage } from '../SupportPage.tsx'
import { QUEUE_TRANSLATIONS } from './queue-translations.ts'
import { readQueueFilter, useQueue } from './queue-filter.ts'
import { Queue } from './Queue.tsx'

/** The queue of questions, most urgent first. */
export function QueuePage() {
  const t = useTranslations(QUEUE_TRANSLATIONS)
  const filter = readQueueFilter(useSearch())
  const { data, error, isError, isPrevious, dataUpdatedAt, refetch } = useQueue(filter)
  return (
    <SupportPage title={t.title}>
      <h1>{t.title}</h1>
      {data === undefined && isError && <ErrorState heading={false} error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Loading />}
      {data && (
        <>
          <Staleness confirmedAt={dataUpdatedAt} failed={isError} />
          <Queue list={data} isLoading={isPrevious} filter={filter} />
        </>
      )}
    </SupportPage>
  )
}
