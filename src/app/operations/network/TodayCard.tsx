import { memo } from 'react'
import { type Day, dayOf, endOf } from '../../../domain/time/day.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import type { StoreSummaryKind } from '../../../domain/status/store-summary.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../design/Card.tsx'
import { StatusIcon } from '../../design/StatusIcon.tsx'
import tones from '../../design/tones.module.css'
import type { OperationsOverview, StoreRow } from '../response-types.ts'
import { SUMMARY_TONES } from '../../phrasing/summary-tones.ts'
import { NETWORK_TRANSLATIONS } from './network-translations.ts'
import styles from './TodayCard.module.css'
import { StoresLink } from './StoresLink.tsx'

/** Most certain first. */
const PROMISING: readonly StoreSummaryKind[] = [
  'on_its_way',
  'confirmed',
  'on_schedule',
  'late',
  'delivery_failed',
  'in_queue',
]

/** What is promised for today: deliveries by number of stores, and the next update of each incident. */
export const TodayCard = memo(function TodayCard(props: {
  rows: readonly StoreRow[]
  overview: OperationsOverview
  asOf: Instant
}) {
  const { rows, overview, asOf } = props
  const t = useTranslations(NETWORK_TRANSLATIONS)
  const inLanguage = useBilingual()
  const format = useFormat()
  const today = dayOf(asOf)
  const deliveries = deliveriesOn(rows, today)
  // A promise for midnight means the end of the day before.
  const updates = overview.promises.filter(({ by }) => by <= endOf(today))
  return (
    <Card title={t.today.title}>
      <h3 className={styles['part']}>{t.today.deliveries}</h3>
      {deliveries.length === 0 && <p>{t.today.none}</p>}
      <ul className={styles['list']}>
        {deliveries.map(({ summaryKind, count }) => (
          <li key={summaryKind} className={tones[SUMMARY_TONES[summaryKind]]}>
            <StoresLink show={{ day: today, summaryKinds: [summaryKind] }}>
              <strong>{format.number(count)}</strong> <StatusIcon tone={SUMMARY_TONES[summaryKind]} size={11} />
              {summaryKind === 'in_queue' ? t.today.possible : t.summaryKinds[summaryKind]}
            </StoresLink>
          </li>
        ))}
      </ul>
      <h3 className={styles['part']}>{t.today.updates}</h3>
      {updates.length === 0 && <p>{t.today.noUpdates}</p>}
      <ul className={styles['list']}>
        {updates.map(({ incidentId, by }) => (
          <li key={incidentId}>
            <StoresLink show={{ incidentId }}>
              {inLanguage(overview.incidents.find(({ id }) => id === incidentId)?.title ?? EMPTY)}
            </StoresLink>{' '}
            {t.today.updateBy(format.by(by, asOf))}
          </li>
        ))}
      </ul>
    </Card>
  )
})

const EMPTY = { en: '', fr: '' }

/** How many stores may receive a delivery on a day, by store summary. */
function deliveriesOn(
  rows: readonly StoreRow[],
  day: Day,
): readonly { readonly summaryKind: StoreSummaryKind; readonly count: number }[] {
  const due = rows.filter(({ expected }) => expected !== null && expected.first <= day && day <= expected.last)
  return PROMISING.map((summaryKind) => ({
    summaryKind,
    count: due.filter((row) => row.summaryKind === summaryKind).length,
  })).filter(({ count }) => count > 0)
}
