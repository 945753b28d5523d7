import { part as pastContract } from 'virtual:client-contract/past'
import { carry } from '../../client/operations.ts'
import type { ResponseBody } from '../../client/send-request.ts'
import { useApiQuery } from '../../client/use-api-query.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { query } from '../../client/query.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { AsOf, Staleness } from '../../design/AsOf.tsx'
import { Board } from '../../design/Board.tsx'
import { Card } from '../../design/Card.tsx'
import { ErrorState } from '../../design/ErrorState.tsx'
import { INCIDENT_WORDS, STATUS_TONES } from '../../incidents/incident-text.ts'
import { Loading } from '../../design/Loading.tsx'
import { Page } from '../../design/Page.tsx'
import { UpdateLog } from '../../incidents/UpdateLog.tsx'
import { DataDisclosure } from './DataDisclosure.tsx'
import { IncidentFacts } from './IncidentFacts.tsx'
import { INCIDENT_TRANSLATIONS } from './incident-translations.ts'

carry(pastContract)

export function IncidentPage({ incidentId }: { incidentId: string }) {
  const t = useTranslations(INCIDENT_TRANSLATIONS)
  const inLanguage = useBilingual()
  const { data, error, isError, dataUpdatedAt, refetch } = useApiQuery(query('getIncident', { params: { incidentId } }))
  return (
    <Page title={data ? inLanguage(data.body.title) : t.incident} narrow>
      {data === undefined && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Loading />}
      {data && (
        <>
          <Staleness confirmedAt={dataUpdatedAt} failed={isError} />
          <IncidentContent incident={data.body} asOf={data.asOf} />
        </>
      )}
    </Page>
  )
}

function IncidentContent({ incident, asOf }: { incident: ResponseBody<'getIncident'>; asOf: Instant }) {
  const t = useTranslations(INCIDENT_TRANSLATIONS)
  const words = useTranslations(INCIDENT_WORDS)
  const inLanguage = useBilingual()
  const isData = incident.kind === 'data'
  return (
    <>
      <Board
        tone={STATUS_TONES[incident.status]}
        word={`${words.status[incident.status]} · ${isData ? words.kind.data : words.impact[incident.impact]}`}
        heading
        sentence={inLanguage(incident.title)}
        reason={<IncidentFacts {...incident} asOf={asOf} />}
        foot={<AsOf asOf={asOf} />}
      />
      {incident.disclosure && (
        <Card title={t.data}>
          <DataDisclosure disclosure={incident.disclosure} asOf={asOf} />
        </Card>
      )}
      <Card title={t.announcement}>
        <UpdateLog updates={incident.updates} asOf={asOf} whole />
      </Card>
    </>
  )
}
