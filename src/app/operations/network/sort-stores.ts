import { folded } from '../../../domain/text/folded-text.ts'
import type { StoreRow } from '../response-types.ts'
import { WORST_FIRST } from './summary-kinds.ts'
import type { Sort, SortKey } from './network-filter.ts'
import type { StoreEntry } from './store-entries.ts'

/** Sort keys. Null means no value and sorts last in both directions. */
const KEYS: Readonly<Record<SortKey, (row: StoreRow) => string | number | null>> = {
  name: ({ name }) => folded(name),
  place: ({ place }) => folded(place),
  outlook: ({ summaryKind }) => WORST_FIRST.indexOf(summaryKind),
  queuePosition: ({ queuePosition }) => queuePosition && queuePosition.from * 1e9 + queuePosition.to,
  expected: ({ expected }) => expected && `${expected.first} ${expected.last}`,
  viewed: ({ update }) => update?.viewedAt ?? null,
}

/** Sorts entries. The sort is stable. */
export function sorted(entries: readonly StoreEntry[], { by, descending }: Sort): readonly StoreEntry[] {
  const way = descending ? -1 : 1
  return entries
    .map((entry) => ({ entry, key: KEYS[by](entry.row) }))
    .sort((a, b) => {
      if (a.key === b.key) return 0
      if (a.key === null || b.key === null) return a.key === null ? 1 : -1
      return a.key < b.key ? -way : way
    })
    .map(({ entry }) => entry)
}
