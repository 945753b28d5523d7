import { hasDemoClock } from '../demo/has-demo-clock.ts'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import type { ResponseBody } from '../client/send-request.ts'
import { dayOf } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { holdBackOf } from '../../domain/recovery/recovery-plan.ts'
import { REGIONS } from '../../domain/stores/store.ts'
import { query } from '../client/query.ts'
import { useBilingual, useTranslations } from '../i18n/language.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { Card } from '../design/Card.tsx'
import { InlineFailure } from '../design/InlineFailure.tsx'
import { REGION_NAMES } from '../phrasing/region-names.ts'
import { Timestamp } from '../design/Timestamp.tsx'
import { LazyInView } from '../design/LazyInView.tsx'
import styles from '../design/figures.module.css'
import { QUEUE_TRANSLATIONS } from './queue-translations.ts'

const QueueChart = lazy(() => import('./QueueChart.tsx').then((module) => ({ default: module.QueueChart })))

/** The delivery queue of the network and its backlog clearance: as a sentence, a chart and a table. */
export function QueueCard() {
  const t = useTranslations(QUEUE_TRANSLATIONS)
  const { data, isError, refetch } = useQuery(query('getDeliveryQueue'))
  // Outside a recovery there is no queue.
  if (data?.body.forecast.kind === 'none' && data.body.forecast.because === 'not_recovering') return null
  return (
    <Card title={t.title}>
      {isError && data === undefined && <InlineFailure onRetry={() => void refetch()} />}
      {data && <QueueContent queue={data.body} asOf={data.asOf} />}
    </Card>
  )
}

function QueueContent({ queue, asOf }: { queue: ResponseBody<'getDeliveryQueue'>; asOf: Instant }) {
  const t = useTranslations(QUEUE_TRANSLATIONS)
  const format = useFormat()
  return (
    <>
      <p>
        <strong>{format.count(queue.waiting, t.waitingNow)}</strong> <ClearanceSentence queue={queue} asOf={asOf} />
      </p>
      <LazyInView className={styles['chart']} aria-hidden="true">
        <Suspense>
          <QueueChart queue={queue} />
        </Suspense>
      </LazyInView>
      <details>
        <summary>{t.table}</summary>
        <QueueTable queue={queue} asOf={asOf} />
      </details>
      {queue.plan && <HeldBack phases={queue.plan.phases} asOf={asOf} />}
      {queue.plan && <Plan plan={queue.plan} asOf={asOf} />}
      {hasDemoClock() && <p className={styles['note']}>{t.simulated}</p>}
    </>
  )
}

/** The regions that the plan does not serve yet, with the day on which it will. */
function HeldBack({
  phases,
  asOf,
}: {
  phases: NonNullable<ResponseBody<'getDeliveryQueue'>['plan']>['phases']
  asOf: Instant
}) {
  const t = useTranslations(QUEUE_TRANSLATIONS)
  const regionNames = useTranslations(REGION_NAMES)
  const format = useFormat()
  return REGIONS.map((region) => {
    const hold = holdBackOf(phases, region, dayOf(asOf))
    if (hold.kind === 'none') return null
    const name = regionNames[region]
    return (
      <p key={region}>
        {hold.kind === 'until' ? t.heldBackUntil(name, format.day(hold.servedFrom, asOf)) : t.heldBack(name)}
      </p>
    )
  })
}

function ClearanceSentence({ queue, asOf }: { queue: ResponseBody<'getDeliveryQueue'>; asOf: Instant }) {
  const t = useTranslations(QUEUE_TRANSLATIONS)
  const format = useFormat()
  if (queue.forecast.kind === 'none') return t.none[queue.forecast.because]
  return t.runsOff(format.span(queue.forecast.servedBy, asOf))
}

function QueueTable({ queue, asOf }: { queue: ResponseBody<'getDeliveryQueue'>; asOf: Instant }) {
  const t = useTranslations(QUEUE_TRANSLATIONS)
  const format = useFormat()
  const ahead = queue.forecast.kind === 'clearance' ? queue.forecast.days : []
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t.day}</th>
          <th scope="col">{t.waiting}</th>
          <th scope="col">{t.couldWait}</th>
        </tr>
      </thead>
      <tbody>
        {queue.history.map(({ day, waiting }) => (
          <tr key={day}>
            <th scope="row">{format.day(day, asOf)}</th>
            <td>{format.number(waiting)}</td>
            <td>–</td>
          </tr>
        ))}
        {ahead.map(({ day, low, high }) => (
          <tr key={`ahead-${day}`}>
            <th scope="row">{format.day(day, asOf)}</th>
            <td>–</td>
            <td>{t.range(format.number(low), format.number(high))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Plan({ plan, asOf }: { plan: NonNullable<ResponseBody<'getDeliveryQueue'>['plan']>; asOf: Instant }) {
  const t = useTranslations(QUEUE_TRANSLATIONS)
  const format = useFormat()
  const inLanguage = useBilingual()
  return (
    <details>
      <summary>{t.plan}</summary>
      <p>{inLanguage(plan.reason)}</p>
      <ul>
        {plan.phases.map(({ firstDay, stopsPerDay, hours }) => (
          <li key={firstDay}>
            {t.phase(
              format.day(firstDay, asOf),
              format.number(stopsPerDay.low),
              format.number(stopsPerDay.high),
              format.hours(hours),
            )}
          </li>
        ))}
      </ul>
      <p className={styles['note']}>
        <Timestamp at={plan.publishedAt} asOf={asOf} />
      </p>
    </details>
  )
}
