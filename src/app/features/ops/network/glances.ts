import { GLANCES, type GlanceKind } from '../../../../domain/store-glance.ts'
import type { StoreRow } from './answers.ts'

/** The worst first: so they are sorted and counted. */
export const WORST_FIRST: readonly GlanceKind[] = [
  'paused',
  'nothing_waiting_paused',
  'late',
  'in_line',
  'confirmed',
  'on_its_way',
  'on_schedule',
  'delivered_today',
  'nothing_waiting',
]

/** Those that a recovery is read by: they are shown also with no store in them. */
const ALWAYS: ReadonlySet<GlanceKind> = new Set(['on_its_way', 'confirmed', 'in_line', 'paused'])

/** How many stores each glance has, the worst first. */
export function countGlances(
  rows: readonly Pick<StoreRow, 'glance'>[],
): readonly { readonly glance: GlanceKind; readonly count: number }[] {
  const counts = new Map(GLANCES.map((glance) => [glance, 0]))
  for (const { glance } of rows) counts.set(glance, (counts.get(glance) ?? 0) + 1)
  return WORST_FIRST.map((glance) => ({ glance, count: counts.get(glance) ?? 0 })).filter(
    ({ glance, count }) => count > 0 || ALWAYS.has(glance),
  )
}
