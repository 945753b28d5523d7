import { useState } from 'react'
import { isolated } from '../../i18n/isolated.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../design/Button.tsx'
import form from '../../design/form.module.css'
import { readLicences } from '../../../domain/stores/store-search.ts'
import type { StoreRow } from '../response-types.ts'
import { StoreFinder } from './StoreFinder.tsx'
import { STORES_FIELD_TRANSLATIONS } from './stores-field-translations.ts'
import styles from './StoresField.module.css'

/** Chooses stores by search or by pasted licence numbers. Lists unknown numbers. */
export function StoresField({
  ids,
  known,
  onChange,
}: {
  ids: readonly string[]
  /** All stores of the network. */
  known: readonly StoreRow[]
  onChange: (ids: readonly string[]) => void
}) {
  const t = useTranslations(STORES_FIELD_TRANSLATIONS)
  const format = useFormat()
  const [pasted, setPasted] = useState('')
  const [unknown, setUnknown] = useState<readonly string[]>([])
  const ofId = new Map(known.map((store) => [store.id, store]))
  const add = (added: readonly StoreRow[]) => onChange([...new Set([...ids, ...added.map(({ id }) => id)])])

  function addPasted(): void {
    const read = readLicences(known, pasted)
    add(read.stores)
    setUnknown(read.unknown)
    // Unknown numbers stay in the field for correction.
    setPasted(read.unknown.join('\n'))
  }

  return (
    <fieldset>
      <legend>{t.stores}</legend>
      <p className={form['hint']}>{ids.length === 0 ? t.none : format.count(ids.length, t.chosen)}</p>
      {ids.length > 0 && (
        <ul className={styles['chosen']}>
          {ids.map((id) => {
            const store = ofId.get(id)
            const name = store?.name ?? id.slice(0, 8)
            return (
              <li key={id}>
                <span>
                  {name} <small>{store?.licence}</small>
                </span>
                <button
                  type="button"
                  aria-label={t.remove(isolated(name))}
                  onClick={() => onChange(ids.filter((each) => each !== id))}
                >
                  ×
                </button>
              </li>
            )
          })}
        </ul>
      )}
      <StoreFinder label={t.find} onChoose={(store) => add([store])} />
      <details>
        <summary className={styles['summary']}>{t.paste}</summary>
        <div className={styles['paste']}>
          <label className={form['text']}>
            {t.pasteHint}
            <textarea rows={4} spellCheck={false} value={pasted} onChange={(event) => setPasted(event.target.value)} />
          </label>
          <div>
            <Button quiet onClick={addPasted} disabled={pasted.trim() === ''}>
              {t.add}
            </Button>
          </div>
        </div>
      </details>
      {unknown.length > 0 && (
        <p role="alert" className={form['error']}>
          {unknown.length === 1 ? t.unknown.one(unknown[0] ?? '') : t.unknown.more(unknown.join(', '))}
        </p>
      )}
    </fieldset>
  )
}
