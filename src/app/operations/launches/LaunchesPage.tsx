import { useQuery } from '@tanstack/react-query'
import { query } from '../../client/query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Staleness } from '../../design/AsOf.tsx'
import { ErrorState } from '../../design/ErrorState.tsx'
import { Loading } from '../../design/Loading.tsx'
import { OperationsPage } from '../OperationsPage.tsx'
import { OPERATIONS_TRANSLATIONS } from '../operations-translations.ts'
import { LaunchBoard } from './LaunchBoard.tsx'

/** All launches with their states, and the forms to plan and change them. */
export function LaunchesPage() {
  const t = useTranslations(OPERATIONS_TRANSLATIONS)
  const { data, error, isError, dataUpdatedAt, refetch } = useQuery(query('listPlannedLaunches'))
  return (
    <OperationsPage title={t.launches}>
      {data === undefined && isError && <ErrorState heading={false} error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Loading />}
      {data && (
        <>
          <Staleness confirmedAt={dataUpdatedAt} failed={isError} />
          <LaunchBoard launches={data.body.launches} asOf={data.asOf} />
        </>
      )}
    </OperationsPage>
  )
}
