import { Tag } from '../../design/Tag.tsx'
import { dayOf } from '../../../domain/time/day.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Choice } from './Choice.tsx'
import { hasSlipped, type Launch, LAUNCH_TONES } from './launch-list.ts'
import { LAUNCH_TRANSLATIONS } from './launch-translations.ts'
import styles from './LaunchTable.module.css'
import type { Selection } from './use-selection.ts'

/** A table of the launches with planned day, state, date of the last change and reason; latest day first. */
export function LaunchTable({
  launches,
  selection,
  asOf,
}: {
  launches: readonly Launch[]
  selection: Selection
  asOf: Instant
}) {
  const t = useTranslations(LAUNCH_TRANSLATIONS)
  const days = [...Map.groupBy(launches, ({ plannedDay }) => plannedDay)]
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <td>
            <ChooseAll label={t.chooseAll} launches={launches} selection={selection} />
          </td>
          <th scope="col">{t.product}</th>
          <th scope="col">{t.planned}</th>
          <th scope="col">{t.now}</th>
        </tr>
      </thead>
      {days.toReversed().map(([day, each]) => (
        <DayRows key={day} launches={each} selection={selection} asOf={asOf} />
      ))}
    </table>
  )
}

/** The launches of one planned day. A reason that all of them share appears once, above them. */
function DayRows(props: { launches: readonly Launch[]; selection: Selection; asOf: Instant }) {
  const { launches, selection, asOf } = props
  const t = useTranslations(LAUNCH_TRANSLATIONS)
  const format = useFormat()
  const why = useWhy(asOf)
  const reasons = new Set(launches.map(why))
  const [shared = ''] = reasons.size === 1 && launches.length > 1 ? reasons : []
  return (
    <tbody>
      {shared !== '' && (
        <tr className={styles['shared']}>
          <td colSpan={4}>{shared}</td>
        </tr>
      )}
      {launches.map((launch) => {
        const { id, product, plannedDay } = launch
        const planned = format.day(plannedDay, asOf)
        return (
          <tr key={id} className={selection.has(id) ? styles['chosen'] : ''}>
            <td>
              <Choice
                label={t.choose(product)}
                isChosen={selection.has(id)}
                onChange={(isChosen) => selection.choose([id], isChosen)}
              />
            </td>
            <th scope="row">
              {product}
              {shared === '' && <small>{why(launch)}</small>}
            </th>
            <td data-label={t.planned}>{hasSlipped(launch) ? <del>{planned}</del> : planned}</td>
            <td data-label={t.now}>
              <LaunchWord launch={launch} asOf={asOf} />
            </td>
          </tr>
        )
      })}
    </tbody>
  )
}

/** Since when a launch has its state, and why. Empty if nothing was published since it was planned. */
function useWhy(asOf: Instant): (launch: Launch) => string {
  const t = useTranslations(LAUNCH_TRANSLATIONS)
  const format = useFormat()
  const inLanguage = useBilingual()
  return ({ changedAt, reason, outcome }) => {
    // The day of a launch that took place is enough without a reason.
    if (changedAt === null || (outcome.state === 'launched' && reason === null)) return ''
    const since = t.since(format.day(dayOf(changedAt), asOf))
    return reason === null ? since : `${since}${t.colon}${isolated(inLanguage(reason))}`
  }
}

function ChooseAll(props: { label: string; launches: readonly Launch[]; selection: Selection }) {
  const { label, launches, selection } = props
  const ids = launches.map(({ id }) => id)
  const chosen = ids.filter(selection.has).length
  return (
    <Choice
      label={label}
      isChosen={chosen === ids.length}
      isSome={chosen > 0 && chosen < ids.length}
      onChange={(isChosen) => selection.choose(ids, isChosen)}
    />
  )
}

/** The state of a launch, and its current day if it differs from the planned one. */
function LaunchWord({ launch, asOf }: { launch: Launch; asOf: Instant }) {
  const t = useTranslations(LAUNCH_TRANSLATIONS)
  const format = useFormat()
  const { outcome, plannedDay } = launch
  const other =
    outcome.state === 'delayed' ? t.noDay : outcome.day === plannedDay ? null : format.day(outcome.day, asOf)
  return (
    <>
      <Tag tone={LAUNCH_TONES[outcome.state]}>{t.words[outcome.state]}</Tag>
      {other !== null && <> {other}</>}
    </>
  )
}
