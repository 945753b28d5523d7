import type { StoreSummaryKind } from '../../../../domain/status/store-summary.ts'
import type { StoreRow } from '../../response-types.ts'
import { SUMMARY_TONES } from '../../../phrasing/summary-tones.ts'
import { WORST_FIRST } from '../summary-kinds.ts'

/** The states on the map, worst first. Each has a colour and an icon. */
export const MAP_STATES = ['stop', 'unknown', 'wait', 'sure'] as const
export type MapState = (typeof MAP_STATES)[number]

function mapStateOf(summaryKind: StoreSummaryKind): MapState {
  const tone = SUMMARY_TONES[summaryKind]
  return tone === 'done' || tone === 'ahead' ? 'sure' : tone
}

/** Returns the summary kinds of a state, worst first. */
export function summaryKindsOf(state: MapState): readonly StoreSummaryKind[] {
  return WORST_FIRST.filter((summaryKind) => mapStateOf(summaryKind) === state)
}

/** The stores of one place. */
export interface Cluster {
  readonly place: string
  readonly count: number
  readonly states: Readonly<Record<MapState, number>>
}

/** Groups stores by place, largest first, so that small marks are drawn over large ones. */
export function clustersOf(rows: readonly Pick<StoreRow, 'place' | 'summaryKind'>[]): readonly Cluster[] {
  return [...Map.groupBy(rows, ({ place }) => place)]
    .map(([place, own]) => ({ place, count: own.length, states: countStates(own) }))
    .sort((a, b) => b.count - a.count || (a.place < b.place ? -1 : 1))
}

/** How many stores are in each state. */
export function countStates(rows: readonly Pick<StoreRow, 'summaryKind'>[]): Record<MapState, number> {
  const states = { stop: 0, unknown: 0, wait: 0, sure: 0 }
  for (const { summaryKind } of rows) states[mapStateOf(summaryKind)] += 1
  return states
}
