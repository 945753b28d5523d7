import { REGIONS } from '../../../domain/stores/store.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { type NetworkFilter, RECEIPT_FILTERS, showing } from './network-filter.ts'
import { NETWORK_TRANSLATIONS } from './network-translations.ts'
import styles from './StoreSearch.module.css'
import { STORES_TRANSLATIONS } from './stores-translations.ts'

/** The search field, and the filters by region and receipt. */
export function StoreSearch({
  filter,
  onFilter,
}: {
  filter: NetworkFilter
  onFilter: (filter: NetworkFilter) => void
}) {
  const t = useTranslations(STORES_TRANSLATIONS)
  const { regions } = useTranslations(NETWORK_TRANSLATIONS)
  const [region] = filter.regions
  return (
    <div className={styles['filters']}>
      <label className={styles['search']}>
        {t.search}
        <input
          type="search"
          value={filter.text}
          autoComplete="off"
          spellCheck={false}
          maxLength={80}
          onChange={(event) => onFilter(showing({ text: event.target.value }, filter))}
        />
      </label>
      <label>
        {t.region}
        <select
          value={filter.regions.length === 1 ? region : ''}
          onChange={(event) =>
            onFilter(showing({ regions: REGIONS.filter((each) => each === event.target.value), places: [] }, filter))
          }
        >
          <option value="">{t.anyRegion}</option>
          {REGIONS.map((each) => (
            <option key={each} value={each}>
              {regions[each]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t.receipt}
        <select
          value={filter.receipt ?? ''}
          onChange={(event) =>
            onFilter(showing({ receipt: RECEIPT_FILTERS.find((each) => each === event.target.value) ?? null }, filter))
          }
        >
          <option value="">{t.anyReceipt}</option>
          {RECEIPT_FILTERS.map((each) => (
            <option key={each} value={each}>
              {t.receipts[each]}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
