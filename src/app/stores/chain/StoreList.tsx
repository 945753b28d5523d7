import { useMemo, useRef } from 'react'
import type { Instant } from '../../../domain/time/instant.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { AsOf } from '../../design/AsOf.tsx'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import type { StoreInList } from './answers.ts'
import { CHAIN_TRANSLATIONS } from './chain-translations.ts'
import { LiveRegion } from '../../design/LiveRegion.tsx'
import { NO_FILTER, readFilter, writeFilter } from './store-filter.ts'
import { StoreFilters } from './StoreFilters.tsx'
import { StoreGroupCard } from './StoreGroupCard.tsx'
import { createSearch } from '../../../domain/text/text-search.ts'
import { countsOf, entriesOf, filtered, groupsOf } from './store-groups.ts'
import styles from './StoreList.module.css'
import { useFilterInAddress } from '../../design/use-filter-in-address.ts'

/** The filtered stores, grouped by outlook. */
export function StoreList({ stores, asOf }: { stores: readonly StoreInList[]; asOf: Instant }) {
  const t = useTranslations(CHAIN_TRANSLATIONS)
  const format = useFormat()
  const { filter, setFilter } = useFilterInAddress(readFilter, writeFilter)
  const search = useRef<HTMLInputElement>(null)
  const entries = useMemo(() => entriesOf(stores), [stores])
  const find = useMemo(() => createSearch(entries), [entries])
  const shown = filtered(find, filter)
  const [part, all] = [format.number(shown.length), format.number(entries.length)]
  const count = shown.length === entries.length ? t.all(all) : t.shown(part, all)

  const showAll = () => {
    setFilter(NO_FILTER)
    // The button disappears with the filter: move the focus to the search.
    search.current?.focus()
  }

  return (
    <>
      <StoreFilters filter={filter} counts={countsOf(entries, filter)} onChange={setFilter} search={search} />
      <p className={styles['count']}>
        <span>{count}</span>
        <AsOf asOf={asOf} />
      </p>
      <LiveRegion text={count} />
      {shown.length === 0 && (
        <Card title={t.none}>
          <p className={styles['why']}>{t.noneWhy}</p>
          <Button quiet onClick={showAll}>
            {t.showAll}
          </Button>
        </Card>
      )}
      {groupsOf(shown).map((group) => (
        <StoreGroupCard key={group.outlook} group={group} asOf={asOf} />
      ))}
    </>
  )
}
