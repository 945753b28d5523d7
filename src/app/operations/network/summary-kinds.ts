import { STORE_SUMMARY_KINDS, type StoreSummaryKind } from '../../../domain/status/store-summary.ts'
import type { StoreRow } from '../response-types.ts'

/** The order for sorting and counting, worst first. */
export const WORST_FIRST: readonly StoreSummaryKind[] = [
  'paused',
  'nothing_waiting_paused',
  'overdue',
  'delivery_failed',
  'not_confirmed',
  'late',
  'in_queue',
  'confirmed',
  'on_its_way',
  'on_schedule',
  'delivered_today',
  'nothing_waiting',
]

/** The kinds that show the progress of a recovery. They are listed even without stores. */
const ALWAYS: ReadonlySet<StoreSummaryKind> = new Set(['on_its_way', 'confirmed', 'in_queue', 'paused'])

/** Counts stores by summary kind, worst first. */
export function countSummaryKinds(
  rows: readonly Pick<StoreRow, 'summaryKind'>[],
): readonly { readonly summaryKind: StoreSummaryKind; readonly count: number }[] {
  const counts = new Map(STORE_SUMMARY_KINDS.map((summaryKind) => [summaryKind, 0]))
  for (const { summaryKind } of rows) counts.set(summaryKind, (counts.get(summaryKind) ?? 0) + 1)
  return WORST_FIRST.map((summaryKind) => ({ summaryKind, count: counts.get(summaryKind) ?? 0 })).filter(
    ({ summaryKind, count }) => count > 0 || ALWAYS.has(summaryKind),
  )
}
