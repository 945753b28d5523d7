import { folded, wordsOf } from '../../../domain/text/folded-text.ts'
import type { OperationsIncident, StoreRow } from '../response-types.ts'
import { reachesStore } from './incident-stores.ts'
import type { NetworkFilter, Reach } from './network-filter.ts'

/** A store with what it is found by, made once: with 100,000 stores it would take longer than a key press may. */
export interface StoreEntry {
  readonly row: StoreRow
  readonly key: string
}

export function entriesOf(rows: readonly StoreRow[]): readonly StoreEntry[] {
  return rows.map((row) => ({
    row,
    key: folded(`${row.name}\n${row.place}\n${row.licence}\n${row.operator}`),
  }))
}

/** The stores that a filter leaves, its text aside. */
export function amongFilter(
  entries: readonly StoreEntry[],
  filter: Omit<NetworkFilter, 'text' | 'sort'>,
  incidents: readonly OperationsIncident[],
): readonly StoreEntry[] {
  const { summaryKinds, regions, places, reach, day, openOrders, incidentId } = filter
  const incident = incidents.find(({ id }) => id === incidentId)
  const tests: ((row: StoreRow) => boolean)[] = [
    ...(summaryKinds.length === 0 ? [] : [({ summaryKind }: StoreRow) => summaryKinds.includes(summaryKind)]),
    ...(regions.length === 0 ? [] : [({ region }: StoreRow) => regions.includes(region)]),
    ...(places.length === 0 ? [] : [({ place }: StoreRow) => places.includes(place)]),
    ...(reach === null ? [] : [(row: StoreRow) => hasReach(row, reach)]),
    ...(day === null
      ? []
      : [({ expected }: StoreRow) => expected !== null && expected.first <= day && day <= expected.last]),
    ...(openOrders ? [({ openOrders }: StoreRow) => openOrders > 0] : []),
    ...(incidentId === null
      ? []
      : [(row: StoreRow) => incident !== undefined && reachesStore(incident, row)]),
  ]
  return tests.length === 0 ? entries : entries.filter(({ row }) => tests.every((test) => test(row)))
}

/** A store to which nothing is to be said has neither been shown it nor missed it. */
export function hasReach({ update }: Pick<StoreRow, 'update'>, reach: Reach): boolean {
  if (update === null) return false
  switch (reach) {
    case 'shown':
      return update.shownAt !== null
    case 'not_shown':
      return update.shownAt === null
    case 'acknowledged':
      return update.acknowledgedAt !== null
    case 'not_acknowledged':
      return update.acknowledgedAt === null
  }
}

/**
 * Finds entries by what is typed: every word of it stands in the name, place, licence or operator. What is typed on is
 * looked for among what was found so far, and what is taken back is there already.
 */
export function createFinder(entries: readonly StoreEntry[]): (text: string) => readonly StoreEntry[] {
  // Each begins with the one before it, so that whatever it finds the one before found too.
  const typed: { readonly text: string; readonly found: readonly StoreEntry[] }[] = []
  return (text) => {
    const wanted = folded(text)
    while (typed.length > 0 && !wanted.startsWith(typed.at(-1)?.text ?? '')) typed.pop()
    const last = typed.at(-1)
    if (last?.text === wanted) return last.found
    const words = wordsOf(text)
    const from = last?.found ?? entries
    const found =
      words.length === 0 ? from : from.filter(({ key }) => words.every((word) => key.includes(word)))
    typed.push({ text: wanted, found })
    return found
  }
}
