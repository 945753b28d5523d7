import { part as pastContract } from 'virtual:client-contract/past'
import { carry } from '../../client/operations.ts'
import { Link } from 'wouter'
import { type DayPeriod, periodsOf } from '../../../domain/status/service-history.ts'
import { dayOf } from '../../../domain/time/day.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { query } from '../../client/query.ts'
import type { ResponseBody } from '../../client/send-request.ts'
import { useApiQuery } from '../../client/use-api-query.ts'
import { Card } from '../../design/Card.tsx'
import { InlineFailure } from '../../design/InlineFailure.tsx'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { ServiceStatusTag } from '../../phrasing/service-status.tsx'
import { addressOf } from '../../routes.ts'
import styles from './ServiceDays.module.css'

carry(pastContract)

type History = ResponseBody<'getServiceHistory'>
type Service = History['services'][number]

const TRANSLATIONS = {
  en: {
    title: 'The last 90 days',
    hint: 'Each bar is a day, and shows its worst status: the taller, the worse.',
    clear: 'No disruption',
    affected: { one: 'Affected on # day', other: 'Affected on # days' },
    unknown: (day: string) => `No data until ${day}`,
    allUnknown: 'No data: nothing was published yet',
  },
  fr: {
    title: 'Les 90 derniers jours',
    hint: 'Chaque barre est un jour et en montre le pire état\u00a0: plus elle est haute, plus c’est grave.',
    clear: 'Aucune perturbation',
    affected: { one: 'Touché pendant # jour', other: 'Touché pendant # jours' },
    unknown: (day: string) => `Aucune donnée jusqu’au ${day}`,
    allUnknown: 'Aucune donnée\u00a0: rien n’a encore été publié',
  },
}

/** The worst status of each service on each of the last 90 days, as bars and as text. */
export function ServiceDays() {
  const t = useTranslations(TRANSLATIONS)
  const { data, isError, refetch } = useApiQuery(query('getServiceHistory'))
  if (data === undefined) return isError ? <InlineFailure onRetry={() => void refetch()} /> : null
  const { days, services } = data.body
  return (
    <Card title={t.title}>
      <p className={styles['hint']}>{t.hint}</p>
      <ul className={styles['services']}>
        {services.map((service) => (
          <ServiceRow key={service.id} service={service} days={days} asOf={data.asOf} />
        ))}
      </ul>
    </Card>
  )
}

function ServiceRow({ service, days, asOf }: { service: Service; days: History['days']; asOf: Instant }) {
  const t = useTranslations(TRANSLATIONS)
  const format = useFormat()
  const inLanguage = useBilingual()
  const periods = periodsOf(days, service.days)
  const affected = periods.filter(({ status }) => status !== 'operational' && status !== 'unknown')
  const count = affected.reduce((sum, each) => sum + each.length, 0)
  const unknown = periods.find(({ status }) => status === 'unknown')
  const words = [
    unknown === undefined
      ? ''
      : unknown.length === days.length
        ? t.allUnknown
        : t.unknown(format.day(unknown.to, asOf)),
    count > 0 ? format.count(count, t.affected) : unknown?.length === days.length ? '' : t.clear,
  ].filter((word) => word !== '')
  return (
    <li>
      <strong>{inLanguage(service.name)}</strong>
      <Bars statuses={service.days} />
      {affected.length === 0 ? (
        <span className={styles['words']}>{words.join(' · ')}</span>
      ) : (
        <details>
          <summary className={styles['words']}>{words.join(' · ')}</summary>
          <ul className={styles['periods']}>
            {affected.toReversed().map((period) => (
              <li key={period.from}>
                <Days period={period} asOf={asOf} /> <ServiceStatusTag status={period.status} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

/** A period, linked to the page of its first day; today has none. */
function Days({ period: { from, to }, asOf }: { period: DayPeriod; asOf: Instant }) {
  const format = useFormat()
  const text = from === to ? format.day(from, asOf) : format.range({ first: from, last: to }, asOf)
  return from < dayOf(asOf) ? <Link href={addressOf('day', { day: from })}>{text}</Link> : <span>{text}</span>
}

const HEIGHTS: Readonly<Record<Service['days'][number], number>> = {
  unknown: 2,
  operational: 6,
  under_maintenance: 10,
  degraded_performance: 14,
  partial_outage: 18,
  major_outage: 22,
}
const TALLEST = 22

/** The words beside them say the same. */
function Bars({ statuses }: { statuses: Service['days'] }) {
  return (
    <svg
      className={styles['bars']}
      viewBox={`0 0 ${statuses.length * 4} ${TALLEST}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {statuses.map((status, index) => (
        <rect
          key={index}
          className={styles[status]}
          x={index * 4}
          y={TALLEST - HEIGHTS[status]}
          width={3}
          height={HEIGHTS[status]}
        />
      ))}
    </svg>
  )
}
