import { useQuery } from '@tanstack/react-query'
import { query } from '../../client/query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Staleness } from '../../design/AsOf.tsx'
import { ErrorState } from '../../design/ErrorState.tsx'
import { Loading } from '../../design/Loading.tsx'
import { OperationsPage } from '../OperationsPage.tsx'
import { PlanEditor } from './PlanEditor.tsx'
import { RECOVERY_TRANSLATIONS } from './recovery-translations.ts'

/** The published recovery plan, and the effect of changing it. */
export function RecoveryPage() {
  const t = useTranslations(RECOVERY_TRANSLATIONS)
  const { data, error, isError, dataUpdatedAt, refetch } = useQuery(query('getQueuePositions'))
  return (
    <OperationsPage title={t.title}>
      {data === undefined && isError && <ErrorState heading={false} error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Loading />}
      {data && (
        <>
          <Staleness confirmedAt={dataUpdatedAt} failed={isError} />
          {data.body.because === 'not_recovering' ? (
            <p>{t.notRecovering}</p>
          ) : (
            <PlanEditor places={data.body} asOf={data.asOf} />
          )}
        </>
      )}
    </OperationsPage>
  )
}
