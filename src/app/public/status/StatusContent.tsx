import { Link } from 'wouter'
import type { ReactNode } from 'react'
import type { ResponseBody } from '../../client/send-request.ts'
import { SERVICE_NAMES } from '../../../domain/incidents/service.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { addressOf } from '../../routes.ts'
import { Announcement } from '../../incidents/Announcement.tsx'
import { AsOf } from '../../design/AsOf.tsx'
import { Board } from '../../design/Board.tsx'
import { Card } from '../../design/Card.tsx'
import { ScreenOnly } from '../../design/ScreenOnly.tsx'
import { UpdateLog } from '../../incidents/UpdateLog.tsx'
import { networkHeadline } from './network-headline.ts'
import { STATUS_TRANSLATIONS } from './status-translations.ts'
import { ServiceStatusTag } from '../../phrasing/service-status.tsx'
import styles from './ServiceList.module.css'

function ServiceList({ services }: { services: ResponseBody<'getStatus'>['services'] }) {
  const inLanguage = useBilingual()
  return (
    <ul className={styles['services']}>
      {services.map(({ id, name, status }) => (
        <li key={id}>
          {inLanguage(name)} <ServiceStatusTag status={status} />
        </li>
      ))}
    </ul>
  )
}

type Status = ResponseBody<'getStatus'>

/** The network status at `asOf`. `way` is a link below the board; `days`, the days before. */
export function StatusContent(props: { status: Status; asOf: Instant; way: ReactNode; days?: ReactNode }) {
  const { status, asOf, way, days } = props
  const t = useTranslations(STATUS_TRANSLATIONS)
  const format = useFormat()
  const inLanguage = useBilingual()
  const { tone, word, sentence } = networkHeadline(status, t, format)
  const isDisrupted = status.incidents.some((incident) => incident.kind !== 'data' && incident.status !== 'scheduled')
  const hasBegun = status.incidents.some((incident) => incident.status !== 'scheduled')
  const cause = status.incidents.find(({ id }) => id === status.headline.incidentId)
  const latest = cause?.updates[0]
  return (
    <>
      <Board
        tone={tone}
        word={word}
        heading
        sentence={sentence}
        reason={latest ? `${inLanguage(latest.headline)}.` : hasBegun ? undefined : t.normalReason}
        foot={
          <>
            <AsOf asOf={asOf} />
            <NextUpdate next={status.nextUpdate} open={isDisrupted} asOf={asOf} />
          </>
        }
      />
      <Announcement update={latest ? { id: latest.id, headline: inLanguage(latest.headline) } : null} />
      {way}
      <Card title={t.services}>
        <ServiceList services={status.services} />
      </Card>
      {status.incidents.map((incident) => (
        <Card
          key={incident.id}
          title={inLanguage(incident.title)}
          aside={<Link href={addressOf('incident', { incidentId: incident.id })}>{t.whole}</Link>}
        >
          {incident.status === 'scheduled' && incident.affected.length > 0 && (
            <p className={styles['ahead']}>
              {t.willAffect(format.list(incident.affected.map((id) => inLanguage(SERVICE_NAMES[id]))))}
            </p>
          )}
          <UpdateLog updates={incident.updates} asOf={asOf} />
        </Card>
      ))}
      {days}
      <ScreenOnly>
        <p>
          <Link href={addressOf('history')}>{t.history}</Link>
        </p>
      </ScreenOnly>
    </>
  )
}

function NextUpdate(props: { next: Status['nextUpdate']; open: boolean; asOf: Instant }) {
  const { next, open, asOf } = props
  const t = useTranslations(STATUS_TRANSLATIONS)
  const format = useFormat()
  if (!open) return null
  if (next === null) return <span>{t.noPromise}</span>
  const by = format.by(next.by, asOf)
  return <strong>{next.overdue ? t.overdue(by) : t.next(by)}</strong>
}
