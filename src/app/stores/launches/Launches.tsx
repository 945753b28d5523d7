import { dayOf } from '../../../domain/time/day.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../design/Card.tsx'
import { Tag } from '../../design/Tag.tsx'
import type { StoreStatus } from '../../phrasing/store-status.ts'
import styles from './Launches.module.css'
import { STORE_TRANSLATIONS } from '../../phrasing/store-translations.ts'

type Slip = StoreStatus['slipped'][number]
const SHOWN = 4

/** Delayed launches; older ones are folded. */
export function Launches({ slipped, asOf }: { slipped: readonly Slip[]; asOf: Instant }) {
  const t = useTranslations(STORE_TRANSLATIONS)
  const format = useFormat()
  const newestFirst = slipped.toSorted((a, b) => (a.plannedDay < b.plannedDay ? 1 : -1))
  const folded = newestFirst.slice(SHOWN)
  return (
    <Card title={t.launches}>
      {slipped.length === 0 && <p>{t.noSlips}</p>}
      {slipped.length > 0 && <SlipTable slips={newestFirst.slice(0, SHOWN)} asOf={asOf} />}
      {folded.length > 0 && (
        <details className={styles['more']}>
          <summary>{format.count(folded.length, t.moreLaunches)}</summary>
          <SlipTable slips={folded} asOf={asOf} />
        </details>
      )}
    </Card>
  )
}

function SlipTable({ slips, asOf }: { slips: readonly Slip[]; asOf: Instant }) {
  const t = useTranslations(STORE_TRANSLATIONS)
  const format = useFormat()
  const inLanguage = useBilingual()
  const since = ({ changedAt, reason }: Slip) =>
    changedAt && reason ? t.slippedSince(format.day(dayOf(changedAt), asOf), isolated(inLanguage(reason))) : ''
  // A reason that all share is shown once, as the caption.
  const reasons = new Set(slips.map(({ reason }) => reason?.en))
  const shared = reasons.size === 1 ? slips[0] : undefined
  return (
    <table className={styles['table']}>
      {shared && <caption>{since(shared)}</caption>}
      <thead>
        <tr>
          <th scope="col">{t.product}</th>
          <th scope="col">{t.planned}</th>
          <th scope="col">{t.now}</th>
        </tr>
      </thead>
      <tbody>
        {slips.map((slip) => (
          <tr key={slip.id}>
            <th scope="row">
              {slip.product}
              {!shared && <small>{since(slip)}</small>}
            </th>
            <td>
              <del>{format.day(slip.plannedDay, asOf)}</del>
            </td>
            <td>
              {slip.outcome.state === 'delayed' ? (
                <Tag tone="wait">{t.delayed}</Tag>
              ) : (
                t.movedTo(format.day(slip.outcome.day, asOf))
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
