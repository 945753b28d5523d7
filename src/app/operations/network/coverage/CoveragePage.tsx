import { useQuery } from '@tanstack/react-query'
import { query } from '../../../client/query.ts'
import { useTranslations } from '../../../i18n/language.tsx'
import { Staleness } from '../../../design/AsOf.tsx'
import { ErrorState } from '../../../design/ErrorState.tsx'
import { InlineFailure } from '../../../design/InlineFailure.tsx'
import { Loading } from '../../../design/Loading.tsx'
import { OperationsPage } from '../../OperationsPage.tsx'
import { COVERAGE_TRANSLATIONS } from './coverage-translations.ts'
import { CoverageContent } from './CoverageContent.tsx'

/** The coverage of an update: how many stores of the audience have viewed it, and which have not. */
export function CoveragePage({ updateId }: { updateId: string }) {
  const t = useTranslations(COVERAGE_TRANSLATIONS)
  const coverage = useQuery(query('getCoverage', { params: { updateId } }))
  const stores = useQuery(query('listAllStores'))
  const overview = useQuery(query('getOperationsOverview'))
  const { data, error, isError, dataUpdatedAt, refetch } = coverage
  const others = [stores, overview]
  return (
    <OperationsPage title={t.title}>
      {data === undefined && isError && <ErrorState heading={false} error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Loading />}
      {data && others.some((each) => each.isError && each.data === undefined) && (
        <InlineFailure onRetry={() => others.forEach((each) => void each.refetch())} />
      )}
      {data && (
        <>
          <Staleness confirmedAt={dataUpdatedAt} failed={isError} />
          <CoverageContent
            coverage={data.body}
            rows={stores.data?.body.stores ?? null}
            incidents={overview.data?.body.incidents ?? null}
            asOf={data.asOf}
          />
        </>
      )}
    </OperationsPage>
  )
}
