import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { StatusIcon } from '../../design/StatusIcon.tsx'
import tones from '../../design/tones.module.css'
import { LAUNCH_STATES, LAUNCH_TONES, type Launch, type LaunchState } from './launch-list.ts'
import { LAUNCH_TRANSLATIONS } from './launch-translations.ts'
import type { LaunchesView } from './launches-address.ts'
import styles from './LaunchFilters.module.css'

/** Toggle buttons that filter by state, each with its count, and the switch between calendar and table. */
export function LaunchFilters({
  launches,
  view,
  onChange,
}: {
  launches: readonly Launch[]
  view: LaunchesView
  onChange: (view: LaunchesView) => void
}) {
  const t = useTranslations(LAUNCH_TRANSLATIONS)
  const format = useFormat()
  const { states } = view
  const toggle = (state: LaunchState) =>
    onChange({
      ...view,
      states: states.includes(state) ? states.filter((each) => each !== state) : [...states, state],
    })
  return (
    <div className={styles['filters']}>
      <fieldset>
        <legend>{t.states}</legend>
        {LAUNCH_STATES.map((state) => (
          <button
            key={state}
            type="button"
            className={`${styles['toggle']} ${tones[LAUNCH_TONES[state]]}`}
            aria-pressed={states.includes(state)}
            onClick={() => toggle(state)}
          >
            <StatusIcon tone={LAUNCH_TONES[state]} size={12} /> {t.words[state]} ·{' '}
            {format.number(launches.filter(({ outcome }) => outcome.state === state).length)}
          </button>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t.views}</legend>
        {(['calendar', 'table'] as const).map((each) => (
          <button
            key={each}
            type="button"
            className={styles['view']}
            aria-pressed={view.view === each}
            onClick={() => onChange({ ...view, view: each })}
          >
            {t[each]}
          </button>
        ))}
      </fieldset>
    </div>
  )
}
