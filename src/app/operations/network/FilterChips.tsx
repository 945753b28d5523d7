import type { Instant } from '../../../domain/time/instant.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { VisuallyHidden } from '../../design/VisuallyHidden.tsx'
import type { OperationsIncident } from '../response-types.ts'
import styles from './FilterChips.module.css'
import { EVERY_STORE, isEveryStore, type NetworkFilter, showing } from './network-filter.ts'
import { NETWORK_TRANSLATIONS } from './network-translations.ts'
import { STORES_TRANSLATIONS } from './stores-translations.ts'

/** A circle of the map may stand for dozens: more than these are one chip. */
const MOST_PLACES = 3

interface Chip {
  readonly label: string
  /** The filter without it. */
  readonly without: Partial<NetworkFilter>
}

/** What the table is filtered by, beside what the search and its lists show; each can be taken away. */
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
  // The text stands in the search itself.
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
    ...(filter.day === null
      ? []
      : [{ label: t.mayComeOn(format.onDay(filter.day, asOf)), without: { day: null } }]),
    ...(filter.openOrders ? [{ label: t.openOrders, without: { openOrders: false } }] : []),
    ...(filter.incidentId === null
      ? []
      : [
          {
            label: t.concernedBy(incident ? inLanguage(incident.title) : '?'),
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
