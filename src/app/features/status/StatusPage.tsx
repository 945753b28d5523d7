import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { AnswerOf } from '../../../contract/endpoint.ts'
import type { Contract } from '../../../contract/table.ts'
import type { Instant } from '../../../domain/instant.ts'
import { query } from '../../client/query.ts'
import { usePerson } from '../../client/use-session.ts'
import { useBilingual, useTexts } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Announcement } from '../../ui/Announcement.tsx'
import { AsOf, Staleness } from '../../ui/AsOf.tsx'
import { Board } from '../../ui/Board.tsx'
import { Card } from '../../ui/Card.tsx'
import { Failure } from '../../ui/Failure.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Page } from '../../ui/Page.tsx'
import { UpdateLog } from '../../ui/UpdateLog.tsx'
import { networkVerdict } from './network-verdict.ts'
import { ServiceList } from './ServiceList.tsx'
import { STATUS_TEXTS } from './status-texts.ts'
import { pages } from '../../pages.ts'

export function StatusPage() {
  const texts = useTexts(STATUS_TEXTS)
  const { data, error, isError, dataUpdatedAt, refetch } = useQuery(query('getStatus'))
  return (
    <Page title={texts.title} narrow>
      {data === undefined && isError && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Loading />}
      {data && (
        <>
          <Staleness confirmedAt={dataUpdatedAt} failed={isError} />
          <StatusContent status={data.body} asOf={data.asOf} />
        </>
      )}
    </Page>
  )
}

type Status = AnswerOf<Contract['getStatus']>

function StatusContent({ status, asOf }: { status: Status; asOf: Instant }) {
  const texts = useTexts(STATUS_TEXTS)
  const format = useFormat()
  const inLanguage = useBilingual()
  const { tone, word, sentence } = networkVerdict(status, texts, format)
  const disruptions = status.incidents.filter(({ kind }) => kind !== 'data')
  const latest = disruptions[0]?.updates[0]
  return (
    <>
      <Board
        tone={tone}
        word={word}
        heading
        sentence={sentence}
        reason={latest ? `${inLanguage(latest.headline)}.` : texts.normalReason}
        foot={
          <>
            <AsOf asOf={asOf} />
            <NextUpdate next={status.nextUpdate} open={disruptions.length > 0} asOf={asOf} />
          </>
        }
      />
      <Announcement update={latest ? { id: latest.id, headline: inLanguage(latest.headline) } : null} />
      <OwnersWay />
      <Card title={texts.services}>
        <ServiceList services={status.services} />
      </Card>
      {status.incidents.map((incident) => (
        <Card
          key={incident.id}
          title={inLanguage(incident.title)}
          aside={<Link href={pages.incident(incident.id)}>{texts.whole}</Link>}
        >
          <UpdateLog updates={incident.updates} asOf={asOf} />
        </Card>
      ))}
      <p>
        <Link href={pages.history}>{texts.history}</Link>
      </p>
    </>
  )
}

function OwnersWay() {
  const texts = useTexts(STATUS_TEXTS)
  const person = usePerson()
  if (person !== null) return null
  return (
    <p>
      {texts.mine} <Link href={pages.signIn}>{texts.signIn}</Link>
    </p>
  )
}

function NextUpdate(props: { next: Status['nextUpdate']; open: boolean; asOf: Instant }) {
  const { next, open, asOf } = props
  const texts = useTexts(STATUS_TEXTS)
  const format = useFormat()
  if (!open) return null
  if (next === null) return <span>{texts.noPromise}</span>
  const by = format.by(next.by, asOf)
  return <strong>{next.overdue ? texts.overdue(by) : texts.next(by)}</strong>
}
