import { useMemo, useState } from 'react'
import type { Instant } from '../../../../domain/time/instant.ts'
import { createSearch } from '../../../../domain/text/text-search.ts'
import { useTranslations } from '../../../i18n/language.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { Button } from '../../../design/Button.tsx'
import { Card } from '../../../design/Card.tsx'
import { LiveRegion } from '../../../design/LiveRegion.tsx'
import type { Coverage, StoreRow } from '../../response-types.ts'
import { entriesOf } from '../store-entries.ts'
import search from '../StoreSearch.module.css'
import { STORES_TRANSLATIONS } from '../stores-translations.ts'
import { useSaveStores } from '../use-save-stores.ts'
import { COVERAGE_TRANSLATIONS } from './coverage-translations.ts'
import styles from './Coverage.module.css'
import { NotViewedTable } from './NotViewedTable.tsx'

/** The stores that have not viewed the update, to be called. */
export function NotViewed(props: { stores: Coverage['stores']; rows: ReadonlyMap<string, StoreRow>; asOf: Instant }) {
  const { stores, rows, asOf } = props
  const t = useTranslations(COVERAGE_TRANSLATIONS)
  const { exportShown } = useTranslations(STORES_TRANSLATIONS)
  const format = useFormat()
  const [text, setText] = useState('')
  const { announcement, failure, save } = useSaveStores(asOf, 'stores_not_viewed')
  const entries = useMemo(() => {
    const missing = new Set(stores.filter(({ viewedAt }) => viewedAt === null).map(({ storeId }) => storeId))
    // Rows are sorted by name.
    return entriesOf([...rows.values()].filter(({ id }) => missing.has(id)))
  }, [stores, rows])
  const find = useMemo(() => createSearch(entries), [entries])
  const found = useMemo(() => find(text), [find, text])
  const count = t.found(format.number(found.length), format.number(entries.length))

  if (entries.length === 0) {
    return (
      <Card title={t.missing}>
        <p>{t.allViewed}</p>
      </Card>
    )
  }
  return (
    <Card title={t.missing} aside={<span>{count}</span>}>
      <p className={styles['quiet']}>{t.notViewedHint}</p>
      <LiveRegion text={count} />
      <div className={styles['tools']}>
        <div className={search['filters']}>
          <label className={search['search']}>
            {t.search}
            <input
              type="search"
              value={text}
              autoComplete="off"
              spellCheck={false}
              maxLength={80}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
        </div>
        <Button quiet disabled={found.length === 0} onClick={() => save(found)}>
          {exportShown(format.number(found.length))}
        </Button>
        <output>{announcement}</output>
        {failure !== null && <p role="alert">{failure}</p>}
      </div>
      {found.length === 0 ? <p>{t.noneFound}</p> : <NotViewedTable entries={found} resetKey={text} />}
    </Card>
  )
}
