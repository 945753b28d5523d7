import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { query } from '../../client/query.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../design/Card.tsx'
import figures from '../../design/figures.module.css'
import { InlineFailure } from '../../design/InlineFailure.tsx'
import { LazyInView } from '../../design/LazyInView.tsx'
import type { Deliveries } from '../response-types.ts'
import styles from './DeliveriesCard.module.css'
import { NETWORK_TRANSLATIONS } from './network-translations.ts'

const DeliveriesChart = lazy(async () => ({
  default: (await import('./DeliveriesChart.tsx')).DeliveriesChart,
}))

/** Orders delivered per day: as a sentence, a chart and a table. */
export function DeliveriesCard() {
  const t = useTranslations(NETWORK_TRANSLATIONS).deliveries
  const { data, isError, refetch } = useQuery(query('listDeliveries'))
  return (
    <Card title={t.title}>
      {isError && data === undefined && <InlineFailure onRetry={() => void refetch()} />}
      {data && <DeliveriesContent days={data.body.days} asOf={data.asOf} />}
    </Card>
  )
}

function DeliveriesContent({ days, asOf }: { days: Deliveries['days']; asOf: Instant }) {
  const t = useTranslations(NETWORK_TRANSLATIONS).deliveries
  const format = useFormat()
  const today = days.at(-1)
  return (
    <>
      {today && (
        <p>
          <strong>{format.count(today.delivered + today.partly, t.today)}</strong> {t.chart}
        </p>
      )}
      <LazyInView className={figures['chart']} aria-hidden="true">
        <Suspense>
          <DeliveriesChart days={days} />
        </Suspense>
      </LazyInView>
      <p className={styles['legend']}>
        <span className={styles['whole']}>{t.whole}</span>
        <span>{t.partly}</span>
      </p>
      <details>
        <summary>{t.table}</summary>
        <table className={figures['table']}>
          <thead>
            <tr>
              <th scope="col">{t.day}</th>
              <th scope="col">{t.whole}</th>
              <th scope="col">{t.partly}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, delivered, partly }) => (
              <tr key={day}>
                <th scope="row">{format.day(day, asOf)}</th>
                <td>{format.number(delivered)}</td>
                <td>{format.number(partly)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}
