import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { readLicences } from '../../../domain/stores/store-search.ts'
import { REGIONS } from '../../../domain/stores/store.ts'
import { query } from '../../client/query.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../design/Button.tsx'
import { Select, TextArea } from '../../design/Field.tsx'
import { REGION_NAMES } from '../../phrasing/region-names.ts'
import { useFieldError } from './field-errors.ts'
import styles from './DraftFields.module.css'
import type { ScopeForm } from './draft-form.ts'
import { DRAFT_TRANSLATIONS } from './draft-translations.ts'

/** The audience: everyone, regions, or stores by licence number. */
export function ScopeFields(props: { field: string; value: ScopeForm; onChange: (value: ScopeForm) => void }) {
  const { field, value, onChange } = props
  const t = useTranslations(DRAFT_TRANSLATIONS)
  const regions = useTranslations(REGION_NAMES)
  const fieldError = useFieldError()
  const wrong = fieldError(`${field}.regions`) ?? fieldError(`${field}.storeIds`)
  return (
    <div className={styles['group']}>
      <Select
        label={t.scope}
        name={field}
        value={value.kind}
        options={[
          ['everyone', t.scopes.everyone],
          ['regions', t.scopes.regions],
          ['stores', t.scopes.stores],
        ]}
        fieldError={wrong}
        onPick={(kind) => onChange({ ...value, kind })}
      />
      {value.kind === 'regions' && (
        <fieldset className={styles['checks']}>
          <legend>{t.scopes.regions}</legend>
          {REGIONS.map((region) => (
            <label key={region}>
              <input
                type="checkbox"
                checked={value.regions.includes(region)}
                onChange={(event) =>
                  onChange({
                    ...value,
                    regions: event.currentTarget.checked
                      ? [...value.regions, region]
                      : value.regions.filter((each) => each !== region),
                  })
                }
              />
              {regions[region]}
            </label>
          ))}
        </fieldset>
      )}
      {value.kind === 'stores' && (
        <NamedStores value={value.storeIds} onChange={(storeIds) => onChange({ ...value, storeIds })} />
      )}
    </div>
  )
}

function NamedStores({
  value,
  onChange,
}: {
  value: readonly string[]
  onChange: (storeIds: readonly string[]) => void
}) {
  const t = useTranslations(DRAFT_TRANSLATIONS)
  const format = useFormat()
  const [pasted, setPasted] = useState('')
  const [unknown, setUnknown] = useState<readonly string[]>([])
  const stores = useQuery(query('listAllStores')).data?.body.stores ?? []
  const named = stores.filter(({ id }) => value.includes(id))
  function take(): void {
    const read = readLicences(stores, pasted)
    onChange([...new Set([...value, ...read.stores.map(({ id }) => id)])])
    setUnknown(read.unknown)
    setPasted(read.unknown.join('\n'))
  }
  return (
    <>
      <TextArea
        label={t.paste}
        hint={t.pasteHint}
        rows={3}
        value={pasted}
        fieldError={unknown.length === 0 ? undefined : t.unknownLicences(format.list(unknown))}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      <div>
        <Button quiet disabled={pasted.trim() === '' || stores.length === 0} onClick={take}>
          {t.take}
        </Button>
      </div>
      {value.length > 0 && (
        <details className={styles['named']}>
          <summary>{format.count(value.length, t.storesNamed)}</summary>
          <ul>
            {named.map(({ id, name, licence, place }) => (
              <li key={id}>
                {name}, {place} ({licence}){' '}
                <button
                  type="button"
                  aria-label={t.removeStore(isolated(name))}
                  onClick={() => onChange(value.filter((each) => each !== id))}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
