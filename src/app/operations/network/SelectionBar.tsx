import { dayOf } from '../../../domain/time/day.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../design/Button.tsx'
import { emptyForm, FOR_EVERYONE, type DraftForm } from '../publishing/draft-form.ts'
import { useBeginDraft } from '../publishing/use-begin-draft.ts'
import styles from './SelectionBar.module.css'
import type { StoreEntry } from './store-entries.ts'
import { STORES_TRANSLATIONS } from './stores-translations.ts'
import { useSaveStores } from './use-save-stores.ts'

/** The actions on the selected stores, or on all stores shown if none is selected. */
export function SelectionBar(props: {
  found: readonly StoreEntry[]
  all: readonly StoreEntry[]
  selected: ReadonlySet<string>
  onSelected: (selected: ReadonlySet<string>) => void
  asOf: Instant
}) {
  const { found, all, selected, onSelected, asOf } = props
  const t = useTranslations(STORES_TRANSLATIONS)
  const format = useFormat()
  const { begin, isPending } = useBeginDraft()
  const { announcement, failure, save } = useSaveStores(asOf, 'stores')
  // The selection survives a change of the filter.
  const chosen = selected.size === 0 ? found : all.filter(({ row }) => selected.has(row.id))
  const isWhole = found.length > 0 && found.every(({ row }) => selected.has(row.id))

  return (
    <div className={styles['bar']}>
      <label className={styles['all']}>
        <input
          type="checkbox"
          checked={isWhole}
          disabled={found.length === 0}
          onChange={() => onSelected(isWhole ? new Set() : new Set([...selected, ...found.map(({ row }) => row.id)]))}
        />
        {t.selectShown(format.number(found.length))}
      </label>
      <output className={styles['result']}>
        {selected.size > 0 ? format.count(chosen.length, t.selected) : announcement}
      </output>
      {selected.size > 0 && (
        <>
          <Button quiet onClick={() => onSelected(new Set())}>
            {t.clear}
          </Button>
          <Button disabled={isPending} onClick={() => begin(formFor(chosen, asOf))}>
            {t.writeTo(format.number(chosen.length))}
          </Button>
        </>
      )}
      <Button quiet disabled={chosen.length === 0} onClick={() => save(chosen)}>
        {(selected.size > 0 ? t.exportSelected : t.exportShown)(format.number(chosen.length))}
      </Button>
      {failure !== null && <p role="alert">{failure}</p>}
    </div>
  )
}

/** A new draft whose audience is these stores. */
function formFor(chosen: readonly StoreEntry[], asOf: Instant): DraftForm {
  const form = emptyForm(dayOf(asOf), '')
  const scope = { ...FOR_EVERYONE, kind: 'stores', storeIds: chosen.map(({ row }) => row.id) } as const
  return { ...form, update: { ...form.update, scope } }
}
