import { useState } from 'react'
import { isolated } from '../../i18n/isolated.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Card } from '../../design/Card.tsx'
import type { StoreRow } from '../response-types.ts'
import { StoreFinder } from '../stores/StoreFinder.tsx'
import form from '../../design/form.module.css'
import { useMovedFocus } from '../../design/use-moved-focus.ts'
import { LEDGER_TRANSLATIONS } from './ledger-translations.ts'
import { StoreLedger } from './StoreLedger.tsx'

/** Finds a store and shows its uses of each waiver. */
export function LedgerCard() {
  const t = useTranslations(LEDGER_TRANSLATIONS)
  const [store, setStore] = useState<StoreRow | null>(null)
  const place = useMovedFocus(store?.id ?? '')
  return (
    <Card title={store === null ? t.title : t.of(isolated(store.name))}>
      <div className={form['form']} ref={place} tabIndex={-1}>
        {store === null ? (
          <>
            <p>{t.what}</p>
            <StoreFinder onChoose={setStore} />
          </>
        ) : (
          <StoreLedger key={store.id} store={store} onLeave={() => setStore(null)} />
        )}
      </div>
    </Card>
  )
}
