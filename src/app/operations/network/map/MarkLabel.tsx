import { useTranslations } from '../../../i18n/language.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { StatusIcon } from '../../../design/StatusIcon.tsx'
import tones from '../../../design/tones.module.css'
import styles from './MapCard.module.css'
import { MAP_TRANSLATIONS } from './map-translations.ts'
import type { Mark } from './marks.ts'
import { MAP_STATES } from './place-clusters.ts'

/** Describes the mark under the pointer or the focus. */
export function MarkLabel({ mark }: { mark: Mark | null }) {
  const t = useTranslations(MAP_TRANSLATIONS)
  const format = useFormat()
  if (mark === null) return <p className={styles['words']}>{t.hint}</p>
  const { cluster, places } = mark
  return (
    <p className={styles['words']}>
      <strong>{t.places(cluster.place, format.number(places.length - 1))}</strong>{' '}
      {format.count(cluster.count, t.stores)}
      {MAP_STATES.filter((state) => cluster.states[state] > 0).map((state) => (
        <span key={state} className={`${styles['state']} ${tones[state]}`}>
          <StatusIcon tone={state} size={11} /> {t.state(t.states[state], format.number(cluster.states[state]))}
        </span>
      ))}
    </p>
  )
}
