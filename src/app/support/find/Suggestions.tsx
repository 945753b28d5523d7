import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { wholeWhereOf } from '../where-of.ts'
import { FIND_TRANSLATIONS } from './find-translations.ts'
import type { FoundStore } from './use-found.ts'

// HTML has no listbox element. The input keeps the focus and names the active option.
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/click-events-have-key-events */

/** The listbox of the combobox. */
export function Suggestions(props: {
  id: string
  stores: readonly FoundStore[]
  chosen: FoundStore | undefined
  onChoose: (storeId: string) => void
}) {
  const { id, stores, chosen, onChoose } = props
  const t = useTranslations(FIND_TRANSLATIONS)
  const format = useFormat()
  return (
    <ul id={`${id}-list`} role="listbox" aria-label={t.label}>
      {stores.map((store) => (
        <li
          key={store.id}
          id={`${id}-${store.id}`}
          role="option"
          aria-selected={store === chosen}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(store.id)}
        >
          <strong>{store.name}</strong>
          <span>
            {wholeWhereOf(store)} · {t.company(store.company, format.number(store.companyStores))}
          </span>
        </li>
      ))}
    </ul>
  )
}
