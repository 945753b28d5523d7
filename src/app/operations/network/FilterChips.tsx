import type { Instant } from '../../../domain/time/instant.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { VisuallyHidden } from '../../design/VisuallyHidden.tsx'
import type { OperationsIncident } from '../response-types.ts'
import styles from './FilterChips.module.css'
import { EVERY_STORE, isEveryStore, type NetworkFilter, showing } from './network-filter.ts'
import { NETWORK_TRANSLATIONS } from './network-translations.ts'
import { STORES_TRANSLATIONS } from './stores-translations.ts'

/** The most places with a chip each. More than these share one chip: a map mark can cover dozens. */
const MOST_PLACES = 3

interface Chip {
  readonly label: string
  /** The change that removes this filter. */
  readonly without: Partial<NetworkFilter>
}

/** The active filters as chips that can be removed. */
export function FilterChips(props: {
  filter: NetworkFilter
  onFilter: (filter: NetworkFilter) => void
  incidents: readonly OperationsIncident[]
  asOf: Instant
}) {
  const { filter, onFilter, incidents, asOf } = props
  const t = useTranslations(STORES_TRANSLATIONS)
  const { summaryKinds, regions } = useTranslations(NETWORK_TRANSLATIONS)
  const inLanguage = useBilingual()
  const format = useFormat()
  // The search field shows the text itself.
  if (isEveryStore(showing({ text: '' }, filter))) return null
  const without = <T,>(all: readonly T[], one: T) => all.filter((each) => each !== one)
  const incident = incidents.find(({ id }) => id === filter.incidentId)
  const chips: readonly Chip[] = [
    ...filter.summaryKinds.map((each) => ({
      label: summaryKinds[each],
      without: { summaryKinds: without(filter.summaryKinds, each) },
    })),
    ...filter.regions.map((each) => ({
      label: regions[each],
      without: { regions: without(filter.regions, each) },
    })),
    ...(filter.places.length > MOST_PLACES
      ? [{ label: format.count(filter.places.length, t.placesOf), without: { places: [] } }]
      : filter.places.map((each) => ({ label: each, without: { places: without(filter.places, each) } }))),
    ...(filter.receipt === null ? [] : [{ label: t.receipts[filter.receipt], without: { receipt: null } }]),
    ...(filter.day === null ? [] : [{ label: t.mayComeOn(format.onDay(filter.day, asOf)), without: { day: null } }]),
    ...(filter.openOrders ? [{ label: t.openOrders, without: { openOrders: false } }] : []),
    ...(filter.incidentId === null
      ? []
      : [
          {
            label: t.concernedBy(incident ? isolated(inLanguage(incident.title)) : '?'),
            without: { incidentId: null },
          },
        ]),
  ]
  return (
    <fieldset className={styles['chips']}>
      <legend>
        <VisuallyHidden>{t.filters}</VisuallyHidden>
      </legend>
      {chips.map(({ label, without }) => (
        <button
          key={label}
          type="button"
          className={styles['chip']}
          aria-label={t.remove(label)}
          onClick={() => onFilter(showing(without, filter))}
        >
          {label} <span aria-hidden="true">✕</span>
        </button>
      ))}
      <button
        type="button"
        className={styles['all']}
        onClick={() => onFilter(showing({ sort: filter.sort }, EVERY_STORE))}
      >
        {t.showAll}
      </button>
    </fieldset>
  )
}
