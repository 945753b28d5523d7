import type { Forecast } from '../../../domain/recovery/forecast.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { RECOVERY_TRANSLATIONS } from './recovery-translations.ts'
import styles from './Recovery.module.css'
import type { Places, WhatIf } from './use-what-if.ts'

const MOST_ROWS = 60

/** The data of the chart as a table. */
export function ClearanceTable(props: {
  history: Places['history']
  whatIf: Pick<WhatIf, 'published' | 'tried'>
  isChanged: boolean
  asOf: Instant
}) {
  const { history, whatIf, isChanged, asOf } = props
  const { published, tried } = whatIf
  const t = useTranslations(RECOVERY_TRANSLATIONS)
  const format = useFormat()
  const longer = (tried?.clearance.length ?? 0) > (published?.clearance.length ?? 0) ? tried : published
  const days = (longer?.clearance ?? []).slice(0, MOST_ROWS)
  const couldWait = (forecast: Forecast | null, index: number) => {
    if (forecast === null || forecast.clearance.length === 0) return t.noDay
    const day = forecast.clearance[index]
    return day === undefined ? '0' : t.between(format.number(day.low), format.number(day.high))
  }
  return (
    <table className={styles['counts']}>
      <thead>
        <tr>
          <th scope="col">{t.endOfDay}</th>
          <th scope="col">{t.waiting}</th>
          <th scope="col">{t.publishedLabel}</th>
          {isChanged && <th scope="col">{t.triedLabel}</th>}
        </tr>
      </thead>
      <tbody>
        {history.map(({ day, waiting }) => (
          <tr key={day}>
            <th scope="row">{format.day(day, asOf)}</th>
            <td>{format.number(waiting)}</td>
            <td>–</td>
            {isChanged && <td>–</td>}
          </tr>
        ))}
        {days.map(({ day }, index) => (
          <tr key={`ahead-${day}`}>
            <th scope="row">{format.day(day, asOf)}</th>
            <td>–</td>
            <td>{couldWait(published, index)}</td>
            {isChanged && <td>{couldWait(tried, index)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
