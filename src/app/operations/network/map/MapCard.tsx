import { lazy, memo, Suspense, useMemo } from 'react'
import { useTranslations } from '../../../i18n/language.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { Card } from '../../../design/Card.tsx'
import { StatusIcon } from '../../../design/StatusIcon.tsx'
import tones from '../../../design/tones.module.css'
import type { NetworkFilter } from '../network-filter.ts'
import type { StoreEntry } from '../store-entries.ts'
import { StoresLink } from '../StoresLink.tsx'
import styles from './MapCard.module.css'
import { MAP_TRANSLATIONS } from './map-translations.ts'
import { countStates, summaryKindsOf, MAP_STATES } from './place-clusters.ts'

const StoreMap = lazy(async () => ({ default: (await import('./StoreMap.tsx')).StoreMap }))

/** The map of the stores by place, and the number of stores in each state. */
export const MapCard = memo(function MapCard(props: {
  entries: readonly StoreEntry[]
  /** The filter behind `entries`, without its places. */
  scope: NetworkFilter
}) {
  const { entries, scope } = props
  const t = useTranslations(MAP_TRANSLATIONS)
  const format = useFormat()
  const rows = useMemo(() => entries.map(({ row }) => row), [entries])
  const states = countStates(rows)
  return (
    <Card title={t.title}>
      <Suspense fallback={<div className={styles['space']} />}>
        <StoreMap rows={rows} scope={scope} />
      </Suspense>
      <ul className={styles['legend']}>
        {MAP_STATES.map((state) => (
          <li key={state} className={tones[state]}>
            <StoresLink show={{ summaryKinds: summaryKindsOf(state) }}>
              <StatusIcon tone={state} size={12} />
              <span>{t.states[state]}</span> <strong>{format.number(states[state])}</strong>
            </StoresLink>
          </li>
        ))}
      </ul>
    </Card>
  )
})
