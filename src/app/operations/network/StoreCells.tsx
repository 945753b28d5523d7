import type { Instant } from '../../../domain/time/instant.ts'
import { dayOf } from '../../../domain/time/day.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { VisuallyHidden } from '../../design/VisuallyHidden.tsx'
import { Tag } from '../../design/Tag.tsx'
import type { StoreRow } from '../response-types.ts'
import styles from './StoreTable.module.css'
import { STORES_TRANSLATIONS } from './stores-translations.ts'

/** When the next delivery is expected, and the range before the plan changed. */
export function ExpectedCell({
  row,
  asOf,
}: {
  row: Pick<StoreRow, 'expected' | 'expectedWas' | 'summaryKind'>
  asOf: Instant
}) {
  const t = useTranslations(STORES_TRANSLATIONS)
  const format = useFormat()
  const { expected, expectedWas, summaryKind } = row
  if (expected === null) return <span className={styles['none']}>–</span>
  const { first } = expected
  return (
    <>
      {expectedWas && (
        <small>
          <VisuallyHidden>{t.was} </VisuallyHidden>
          <del>{format.range(expectedWas, asOf)}</del> →
        </small>
      )}
      {/* In the queue even a single day is a forecast; for other stores the day was announced. */}
      {summaryKind === 'in_queue' ? format.range(expected, asOf) : format.day(first, asOf)}
    </>
  )
}

/** Whether and when the store viewed or acknowledged the newest update. */
export function ViewedCell({ update, asOf }: { update: StoreRow['update']; asOf: Instant }) {
  const t = useTranslations(STORES_TRANSLATIONS)
  const format = useFormat()
  if (update === null) return <span className={styles['none']}>–</span>
  if (update.viewedAt === null) return <Tag tone="ahead">{t.notViewed}</Tag>
  const short = (at: Instant) => `${format.nearDay(dayOf(at), asOf)}, ${format.time(at)}`
  return (
    <>
      {update.acknowledgedAt === null
        ? t.viewedAt(short(update.viewedAt))
        : t.acknowledgedAt(short(update.acknowledgedAt))}
    </>
  )
}
