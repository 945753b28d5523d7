import type { GlanceKind } from '../../../../../domain/store-glance.ts'
import type { StoreRow } from '../answers.ts'
import { GLANCE_TONES } from '../../../../ui/glance-tones.ts'
import { WORST_FIRST } from '../glances.ts'

/** What the map tells apart: a colour each, and a shape where there is one store. */
export const MAP_STATES = ['stop', 'wait', 'sure'] as const
export type MapState = (typeof MAP_STATES)[number]

function mapStateOf(glance: GlanceKind): MapState {
  const tone = GLANCE_TONES[glance]
  return tone === 'stop' || tone === 'wait' ? tone : 'sure'
}

/** The glances of a state, the worst first. */
export function glancesOf(state: MapState): readonly GlanceKind[] {
  return WORST_FIRST.filter((glance) => mapStateOf(glance) === state)
}

/** The stores of one place. */
export interface Cluster {
  readonly place: string
  readonly count: number
  readonly states: Readonly<Record<MapState, number>>
}

/** The places of the stores, the one with the most first: drawn so, small ones lie on large ones. */
export function clustersOf(rows: readonly Pick<StoreRow, 'place' | 'glance'>[]): readonly Cluster[] {
  return [...Map.groupBy(rows, ({ place }) => place)]
    .map(([place, own]) => ({ place, count: own.length, states: countStates(own) }))
    .sort((a, b) => b.count - a.count || (a.place < b.place ? -1 : 1))
}

/** How many stores are in each state. */
export function countStates(rows: readonly Pick<StoreRow, 'glance'>[]): Record<MapState, number> {
  const states = { stop: 0, wait: 0, sure: 0 }
  for (const { glance } of rows) states[mapStateOf(glance)] += 1
  return states
}
