import type { RefObject } from 'react'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { StatusIcon } from '../../design/StatusIcon.tsx'
import { CHAIN_TRANSLATIONS } from './chain-translations.ts'
import { type OutlookWord, toneOf } from '../../phrasing/outlook-text.ts'
import { type StoreFilter, toggled } from './store-filter.ts'
import styles from './StoreFilters.module.css'
import tones from '../../design/tones.module.css'
import { HEADLINE_TRANSLATIONS } from '../../phrasing/headline-translations.ts'

/** A search field, and a button for each outlook that shows its count and filters by it. */
export function StoreFilters(props: {
  filter: StoreFilter
  counts: readonly { readonly outlook: OutlookWord; readonly count: number }[]
  onChange: (filter: StoreFilter) => void
  search: RefObject<HTMLInputElement | null>
}) {
  const { filter, counts, onChange, search } = props
  const t = useTranslations(CHAIN_TRANSLATIONS)
  const { words } = useTranslations(HEADLINE_TRANSLATIONS)
  const format = useFormat()
  return (
    <div className={styles['filters']}>
      <fieldset className={styles['toggles']}>
        <legend>{t.outlooks}</legend>
        {counts.map(({ outlook, count }) => (
          <button
            key={outlook}
            type="button"
            className={`${styles['toggle']} ${tones[toneOf(outlook)]}`}
            aria-pressed={filter.outlooks.includes(outlook)}
            onClick={() => onChange(toggled(filter, outlook))}
          >
            <StatusIcon tone={toneOf(outlook)} size={12} />
            {words[outlook]} · {format.number(count)}
          </button>
        ))}
      </fieldset>
      <label className={styles['search']}>
        {t.search}
        <input
          ref={search}
          type="search"
          value={filter.text}
          autoComplete="off"
          spellCheck={false}
          maxLength={80}
          onChange={(event) => onChange({ ...filter, text: event.target.value })}
        />
      </label>
    </div>
  )
}
