import { useApiQuery } from '../../client/use-api-query.ts'
import { query } from '../../client/query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Staleness } from '../../design/AsOf.tsx'
import { ErrorState } from '../../design/ErrorState.tsx'
import { Loading } from '../../design/Loading.tsx'
import { OperationsPage } from '../OperationsPage.tsx'
import { OPERATIONS_TRANSLATIONS } from '../operations-translations.ts'
import { Drafts } from './Drafts.tsx'
import { IncidentPanel } from './IncidentPanel.tsx'
import { INCIDENTS_TRANSLATIONS } from './incidents-translations.ts'
import { Scheduled } from './Scheduled.tsx'

/** All incidents, scheduled publications and drafts. */
export function IncidentsPage() {
  const t = useTranslations(INCIDENTS_TRANSLATIONS)
  const { data, error, isError, dataUpdatedAt, refetch } = useApiQuery(query('getOperationsOverview'))
  const incidents = data?.body.incidents ?? []
  const open = incidents.filter(({ closedAt }) => closedAt === null)
  const closed = incidents.filter(({ closedAt }) => closedAt !== null)
  return (
    <OperationsPage title={useTranslations(OPERATIONS_TRANSLATIONS).incidents}>
      {data === undefined && isError && <ErrorState heading={false} error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Loading />}
      {data && (
        <>
          <Staleness confirmedAt={dataUpdatedAt} failed={isError} />
          {open.length === 0 && <p>{t.noneOpen}</p>}
          {open.map((incident) => (
            <IncidentPanel key={incident.id} incident={incident} overview={data.body} asOf={data.asOf} />
          ))}
          <Scheduled scheduled={data.body.scheduled} asOf={data.asOf} />
          <Drafts asOf={data.asOf} />
          {closed.length > 0 && (
            <details>
              <summary>{t.closed}</summary>
              {closed.map((incident) => (
                <IncidentPanel key={incident.id} incident={incident} overview={data.body} asOf={data.asOf} />
              ))}
            </details>
          )}
        </>
      )}
    </OperationsPage>
  )
}
