import { dayOf } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { useFormat } from '../i18n/use-format.ts'
import styles from './Timestamp.module.css'

/** Shows an instant with its age; only its day if the hour was not reported. */
export function Timestamp({
  at,
  asOf,
  precision = 'minute',
}: {
  at: Instant
  asOf: Instant
  precision?: 'minute' | 'day'
}) {
  const format = useFormat()
  const byDay = precision === 'day'
  const text = byDay ? format.day(dayOf(at), asOf) : format.moment(at, asOf)
  const age = byDay ? format.nearDay(dayOf(at), asOf) : format.age(at, asOf)
  return (
    <time dateTime={byDay ? dayOf(at) : at}>
      {text}
      {age !== text && <span className={styles['age']}> · {age}</span>}
    </time>
  )
}
