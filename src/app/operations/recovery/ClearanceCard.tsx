import type { DayRange, Forecast } from '../../../domain/recovery/forecast.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../design/Card.tsx'
import { RECOVERY_TRANSLATIONS } from './recovery-translations.ts'
import styles from './Clearance.module.css'
import { ClearanceChart } from './ClearanceChart.tsx'
import { ClearanceTable } from './ClearanceTable.tsx'
import type { Places, WhatIf } from './use-what-if.ts'

/** The backlog so far and its clearance under the published and the edited plan: chart, text and table. */
export function ClearanceCard(props: { places: Places; whatIf: WhatIf; isChanged: boolean; asOf: Instant }) {
  const { places, whatIf, isChanged, asOf } = props
  const t = useTranslations(RECOVERY_TRANSLATIONS)
  const format = useFormat()
  const { published, tried, lastWas, lastNow, queue } = whatIf
  const words = (forecast: Forecast | null, last: DayRange | null) => {
    if (forecast === null) return t.noPlan
    return last === null ? t.noDayForLast : t.lastBetween(format.span(last, asOf))
  }
  return (
    <Card title={t.clearance}>
      <ClearanceChart history={places.history} whatIf={whatIf} isChanged={isChanged} />
      <ul className={styles['legend']}>
        <li className={styles['ofHistory']}>{format.count(queue.size, t.waitNow)}</li>
        <li className={styles['ofPublished']}>
          <strong>{t.publishedLabel}</strong> {words(published, lastWas)}
        </li>
        {isChanged && (
          <li className={styles['ofTried']}>
            <strong>{t.triedLabel}</strong> {words(tried, lastNow)}
          </li>
        )}
      </ul>
      <details>
        <summary>{t.asTable}</summary>
        <ClearanceTable history={places.history} whatIf={whatIf} isChanged={isChanged} asOf={asOf} />
      </details>
    </Card>
  )
}
