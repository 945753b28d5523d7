import { GLANCES, type GlanceKind } from '../../../../domain/store-glance.ts'
import type { Tone } from '../../../ui/Shape.tsx'
import type { StoreRow } from './answers.ts'

/** What each glance means for a store, as on its own page. */
export const GLANCE_TONES: Readonly<Record<GlanceKind, Tone>> = {
  paused: 'stop',
  in_line: 'wait',
  late: 'wait',
  on_schedule: 'sure',
  confirmed: 'sure',
  on_its_way: 'sure',
  delivered_today: 'done',
  nothing_waiting: 'done',
  nothing_waiting_paused: 'stop',
}

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
