import { part as pastContract } from 'virtual:client-contract/past'
import { carry } from '../../client/operations.ts'
import type { ResponseBody } from '../../client/send-request.ts'
import { useApiQuery } from '../../client/use-api-query.ts'
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useState } from 'react'
import { day } from '../../../domain/time/day.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { query } from '../../client/query.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Staleness } from '../../design/AsOf.tsx'
import { Card } from '../../design/Card.tsx'
import { ShowMoreList } from '../../design/ShowMoreList.tsx'
import { ErrorState } from '../../design/ErrorState.tsx'
import { INCIDENT_WORDS, STATUS_TONES } from '../../incidents/incident-text.ts'
import { Loading } from '../../design/Loading.tsx'
import { Page } from '../../design/Page.tsx'
import { Tag } from '../../design/Tag.tsx'
import { HowMany } from './DataDisclosure.tsx'
import { DayPicker } from './DayPicker.tsx'
import { IncidentFacts } from './IncidentFacts.tsx'
import styles from './HistoryPage.module.css'
import { INCIDENT_TRANSLATIONS } from './incident-translations.ts'
import { addressOf } from '../../routes.ts'

carry(pastContract)

const PAGE = 20
const MOST = 200

export function HistoryPage() {
  const t = useTranslations(INCIDENT_TRANSLATIONS)
  const format = useFormat()
  const [limit, setLimit] = useState(PAGE)
  const { data, error, isError, dataUpdatedAt, refetch } = useApiQuery({
    ...query('listIncidents', { query: { limit } }),
    placeholderData: keepPreviousData,
  })
  return (
    <Page title={t.historyTitle} narrow>
      <h1>{t.historyTitle}</h1>
      {data === undefined && isError && <ErrorState heading={false} error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Loading />}
      {data?.body.items.length === 0 && <p>{t.none}</p>}
      {data && (
        <>
          <Staleness confirmedAt={dataUpdatedAt} failed={isError} />
          <DayPicker asOf={data.asOf} />
          <ShowMoreList
            count={data.body.items.length}
            more={t.more}
            cut={data.body.next !== null && limit === MOST ? t.newestOnly(format.number(MOST)) : null}
            onMore={data.body.next === null || limit === MOST ? null : () => setLimit(Math.min(MOST, limit + PAGE))}
          >
            <Months incidents={data.body.items} asOf={data.asOf} />
          </ShowMoreList>
        </>
      )}
    </Page>
  )
}

type Incident = ResponseBody<'listIncidents'>['items'][number]

function Months({ incidents, asOf }: { incidents: readonly Incident[]; asOf: Instant }) {
  const format = useFormat()
  const months = Map.groupBy(incidents, ({ startedOn }) => day(`${startedOn.slice(0, 7)}-01`))
  const newestFirst = [...months].sort(([a], [b]) => (a < b ? 1 : -1))
  return (
    <div className={styles['months']}>
      {newestFirst.map(([month, each]) => (
        <Card key={month} title={format.month(month)}>
          <ul className={styles['incidents']}>
            {each.map((incident) => (
              <IncidentRow key={incident.id} incident={incident} asOf={asOf} />
            ))}
          </ul>
        </Card>
      ))}
    </div>
  )
}

function IncidentRow({ incident, asOf }: { incident: Incident; asOf: Instant }) {
  const inLanguage = useBilingual()
  const words = useTranslations(INCIDENT_WORDS)
  const t = useTranslations(INCIDENT_TRANSLATIONS)
  return (
    <li>
      <h3>
        <Link href={addressOf('incident', { incidentId: incident.id })}>{inLanguage(incident.title)}</Link>
      </h3>
      <p className={styles['tags']}>
        <Tag tone={STATUS_TONES[incident.status]}>{words.status[incident.status]}</Tag>
        <span>{words.kind[incident.kind]}</span>
      </p>
      <p className={styles['facts']}>
        <IncidentFacts {...incident} asOf={asOf} />
      </p>
      {incident.disclosure && (
        <p className={styles['facts']}>
          {incident.disclosure.whose && `${isolated(inLanguage(incident.disclosure.whose))} · `}
          {t.howMany}
          {t.colon}
          <HowMany disclosure={incident.disclosure} />
        </p>
      )}
    </li>
  )
}
