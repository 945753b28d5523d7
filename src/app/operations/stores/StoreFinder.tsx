import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { createStoreIndex } from '../../../domain/stores/store-index.ts'
import { query } from '../../client/query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Field } from '../../design/Field.tsx'
import { InlineFailure } from '../../design/InlineFailure.tsx'
import type { StoreRow } from '../response-types.ts'
import styles from './StoreFinder.module.css'

const en = {
  search: 'Find a store',
  hint: 'Name, licence, place or company',
  none: 'No store is found by that.',
  found: { one: 'One store', other: '# stores' },
  tooMany: (most: string) => `The first ${most} are shown: type more.`,
  loading: 'The stores are being loaded…',
}

const fr: typeof en = {
  search: 'Trouver un magasin',
  hint: 'Nom, permis, lieu ou entreprise',
  none: 'Aucun magasin ne correspond.',
  found: { one: '# magasin', other: '# magasins' },
  tooMany: (most) => `Les ${most} premiers sont affichés\u00a0: précisez.`,
  loading: 'Chargement des magasins…',
}

const STORE_FINDER_TRANSLATIONS = { en, fr }

const SHOWN = 8

/** A search field for all stores of the network. */
export function StoreFinder({ label, onChoose }: { label?: string; onChoose: (store: StoreRow) => void }) {
  const t = useTranslations(STORE_FINDER_TRANSLATIONS)
  const format = useFormat()
  const [text, setText] = useState('')
  const wanted = useDeferredValue(text)
  const { data, isError, refetch } = useQuery(query('listAllStores'))
  const stores = data?.body.stores
  const isUsed = wanted !== ''
  const index = useMemo(() => (stores === undefined || !isUsed ? null : createStoreIndex(stores)), [stores, isUsed])
  const found = index?.find(wanted, Number.POSITIVE_INFINITY) ?? []
  if (data === undefined && isError) return <InlineFailure onRetry={() => void refetch()} />
  const count = format.count(found.length, t.found)
  const summary = found.length > SHOWN ? `${count}. ${t.tooMany(format.number(SHOWN))}` : count
  return (
    <div className={styles['finder']}>
      <Field
        type="search"
        label={label ?? t.search}
        hint={data === undefined ? t.loading : t.hint}
        value={text}
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        onChange={(event) => setText(event.target.value)}
      />
      <output className={styles['count']}>
        {wanted.trim() !== '' && data !== undefined && (found.length === 0 ? t.none : summary)}
      </output>
      {found.length > 0 && (
        <ul className={styles['found']}>
          {found.slice(0, SHOWN).map((store) => (
            <li key={store.id}>
              <button
                type="button"
                onClick={() => {
                  setText('')
                  onChoose(store)
                }}
              >
                <strong>{store.name}</strong>
                <span>
                  {store.place} · {store.licence} · {store.company}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
