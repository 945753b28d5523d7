import { useQuery } from '@tanstack/react-query'
import { query } from '../../client/query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Staleness } from '../../design/AsOf.tsx'
import { ErrorState } from '../../design/ErrorState.tsx'
import { InlineFailure } from '../../design/InlineFailure.tsx'
import { Loading } from '../../design/Loading.tsx'
import { OperationsPage } from '../OperationsPage.tsx'
import { OPERATIONS_TRANSLATIONS } from '../operations-translations.ts'
import { NetworkContent } from './NetworkContent.tsx'

/** The overview of the network: what needs attention, counts, and the stores behind them. */
export function NetworkPage() {
  const t = useTranslations(OPERATIONS_TRANSLATIONS)
  const stores = useQuery(query('listAllStores'))
  const overview = useQuery(query('getOperationsOverview'))
  const { data, error, isError, dataUpdatedAt, refetch } = stores
  return (
    <OperationsPage title={t.network}>
      {data === undefined && isError && <ErrorState heading={false} error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Loading />}
      {overview.data === undefined && overview.isError && <InlineFailure onRetry={() => void overview.refetch()} />}
      {data && (
        <>
          <Staleness
            confirmedAt={Math.min(dataUpdatedAt, overview.dataUpdatedAt || dataUpdatedAt)}
            failed={isError || overview.isError}
          />
          <NetworkContent rows={data.body.stores} overview={overview.data?.body ?? null} asOf={data.asOf} />
        </>
      )}
    </OperationsPage>
  )
}
