import { memo, useMemo } from 'react'
import type { Instant } from '../../../domain/time/instant.ts'
import { createSearch } from '../../../domain/text/text-search.ts'
import { QueueCard } from '../../recovery/QueueCard.tsx'
import { useFilterInAddress } from '../../design/use-filter-in-address.ts'
import type { OperationsOverview, StoreRow } from '../response-types.ts'
import { DeliveriesCard } from './DeliveriesCard.tsx'
import { AccessesOverThreshold } from './AccessesOverThreshold.tsx'
import { MapCard } from './map/MapCard.tsx'
import { EVERY_STORE, readFilter, showing, writeFilter } from './network-filter.ts'
import { NetworkBoard } from './NetworkBoard.tsx'
import styles from './NetworkContent.module.css'
import { NeedsAttention } from './NeedsAttention.tsx'
import { sorted } from './sort-stores.ts'
import { amongFilter, entriesOf } from './store-entries.ts'
import { StoresCard } from './StoresCard.tsx'
import { SilentSources, SourcesCard } from './Sources.tsx'
import { TodayCard } from './TodayCard.tsx'

/** The sections of the network page. Typing in the search updates the table first and the map later. */
export function NetworkContent({
  rows,
  overview,
  asOf,
}: {
  rows: readonly StoreRow[]
  overview: OperationsOverview | null
  asOf: Instant
}) {
  const { filter, setFilter, settled } = useFilterInAddress(readFilter, writeFilter)
  const incidents = overview?.incidents ?? NONE
  // A string keeps its identity for `useMemo` while only the search text changes.
  const current = writeFilter(showing({ text: '', sort: EVERY_STORE.sort }, filter))
  const scope = useMemo(() => readFilter(current), [current])
  const { by, descending } = filter.sort

  const entries = useMemo(() => entriesOf(rows), [rows])
  const ordered = useMemo(() => sorted(entries, { by, descending }), [entries, by, descending])
  const find = useMemo(() => createSearch(amongFilter(ordered, scope, incidents)), [ordered, scope, incidents])
  const { text } = filter
  const found = useMemo(() => find(text), [find, text])

  // The map uses the settled text, because redrawing it on every keystroke is expensive.
  const findOnMap = useMemo(
    () => createSearch(amongFilter(entries, { ...scope, places: [] }, incidents)),
    [entries, scope, incidents],
  )
  const onMap = useMemo(() => findOnMap(settled.text), [findOnMap, settled.text])

  return (
    <>
      {overview && <SilentSources sources={overview.sources} asOf={asOf} />}
      {overview && <NeedsAttention overview={overview} rows={rows} asOf={asOf} />}
      {overview && <AccessesOverThreshold count={overview.accessesOverThreshold} />}
      <NetworkBoard rows={rows} promises={overview?.promises ?? NONE} current={current} asOf={asOf} />
      <div className={styles['columns']}>
        <MapCard entries={onMap} scope={scope} />
        <div className={styles['stack']}>
          {overview && <TodayCard rows={rows} overview={overview} asOf={asOf} />}
          <Line />
        </div>
      </div>
      <StoresCard found={found} all={ordered} filter={filter} onFilter={setFilter} incidents={incidents} asOf={asOf} />
      <Deliveries />
      {overview && <SourcesCard sources={overview.sources} asOf={asOf} />}
    </>
  )
}

const NONE: readonly never[] = []

// Charts are the most expensive part to render, and no filter changes them.
const Line = memo(QueueCard)
const Deliveries = memo(DeliveriesCard)
