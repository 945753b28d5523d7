import type { Instant } from '../../../domain/time/instant.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Tag } from '../../design/Tag.tsx'
import { Choice } from './Choice.tsx'
import { LAUNCH_TONES, type Launch } from './launch-list.ts'
import { LAUNCH_TRANSLATIONS } from './launch-translations.ts'
import styles from './LaunchCalendar.module.css'
import type { CalendarDay } from './month-of-launches.ts'
import type { Selection } from './use-selection.ts'

/** The launches of one day, grouped by state, and those that moved away with their new day. */
export function LaunchesOnDay({
  day: { here, left },
  selection,
  asOf,
}: {
  day: CalendarDay
  selection: Selection
  asOf: Instant
}) {
  const t = useTranslations(LAUNCH_TRANSLATIONS)
  const format = useFormat()
  return (
    <>
      {here.map(({ state, launches }) => (
        <div key={state} className={styles['group']}>
          <p>
            <Tag tone={LAUNCH_TONES[state]}>{t.words[state]}</Tag>
          </p>
          <ul>
            {launches.map((launch) => (
              <li key={launch.id} className={selection.has(launch.id) ? styles['chosen'] : ''}>
                <Choice
                  label={t.choose(launch.product)}
                  isChosen={selection.has(launch.id)}
                  onChange={(isChosen) => selection.choose([launch.id], isChosen)}
                />
                <span>
                  {launch.product} <Origin launch={launch} asOf={asOf} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {left.length > 0 && (
        <ul className={styles['left']}>
          {left.map(({ id, product, outcome }) => (
            <li key={id}>
              <del>{product}</del> {outcome.state === 'delayed' ? t.noDay : t.toDay(format.day(outcome.day, asOf))}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** The planned day of a launch that moved here. */
function Origin({ launch: { outcome, plannedDay }, asOf }: { launch: Launch; asOf: Instant }) {
  const t = useTranslations(LAUNCH_TRANSLATIONS)
  const format = useFormat()
  if (outcome.state === 'delayed' || outcome.day === plannedDay) return null
  return <small>{t.fromDay(format.day(plannedDay, asOf))}</small>
}
