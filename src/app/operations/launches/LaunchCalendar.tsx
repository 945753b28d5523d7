import { addDays, type Day, day, dayOf } from '../../../domain/time/day.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../design/Button.tsx'
import type { Launch } from './launch-list.ts'
import { LAUNCH_TRANSLATIONS } from './launch-translations.ts'
import { LaunchesOnDay } from './LaunchesOnDay.tsx'
import styles from './LaunchCalendar.module.css'
import { type CalendarDay, monthAfter, monthOf } from './month-of-launches.ts'
import type { Selection } from './use-selection.ts'

/** A Sunday. The headings of the columns are the weekday names of the seven days from here. */
const A_SUNDAY = day('2022-08-07')

/** A calendar month of launches. A launch appears on its current day, and struck out on its planned day. */
export function LaunchCalendar(props: {
  launches: readonly Launch[]
  /** The first day of the month. */
  month: Day
  onMonth: (month: Day) => void
  selection: Selection
  asOf: Instant
}) {
  const { launches, month, onMonth, selection, asOf } = props
  const t = useTranslations(LAUNCH_TRANSLATIONS)
  const format = useFormat()
  const { before, days } = monthOf(month, launches)
  const today = dayOf(asOf)
  const thisMonth = monthAfter(today, 0)
  return (
    <section aria-labelledby="month-of-launches">
      <header className={styles['head']}>
        <h2 id="month-of-launches" aria-live="polite">
          {format.month(month)}
        </h2>
        <div className={styles['ways']}>
          <Button quiet onClick={() => onMonth(monthAfter(month, -1))} aria-label={t.month.before}>
            ‹
          </Button>
          <Button quiet onClick={() => onMonth(thisMonth)} disabled={month === thisMonth}>
            {t.month.now}
          </Button>
          <Button quiet onClick={() => onMonth(monthAfter(month, 1))} aria-label={t.month.after}>
            ›
          </Button>
        </div>
      </header>
      {days.every(isEmpty) && <p className={styles['none']}>{t.noneInMonth}</p>}
      <div className={styles['grid']}>
        <div className={styles['weekdays']} aria-hidden="true">
          {Array.from({ length: 7 }, (_, index) => (
            <span key={index}>{format.weekday(addDays(A_SUNDAY, index)).slice(0, 3)}</span>
          ))}
        </div>
        <ol className={styles['days']}>
          {Array.from({ length: before }, (_, index) => (
            <li key={`before-${index}`} className={styles['empty']} aria-hidden="true" />
          ))}
          {days.map((each) => (
            <li
              key={each.day}
              className={`${isEmpty(each) ? styles['empty'] : ''} ${each.day === today ? styles['today'] : ''}`}
            >
              <p className={styles['date']}>
                <time dateTime={each.day} aria-label={format.longDay(each.day, asOf)}>
                  <span className={styles['number']}>{Number(each.day.slice(8))}</span>
                  <span className={styles['name']}>{format.day(each.day, asOf)}</span>
                </time>
                {each.day === today && <span> {t.today}</span>}
              </p>
              <LaunchesOnDay day={each} selection={selection} asOf={asOf} />
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}

function isEmpty({ here, left }: CalendarDay): boolean {
  return here.length + left.length === 0
}
