import { STORE_SUMMARY_KINDS, type StoreSummaryKind } from '../../../domain/status/store-summary.ts'
import type { Tone } from '../../design/StatusIcon.tsx'
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

/** The headline of the network, from the summaries of all of its stores. It never says less than one of them. */
export function networkHeadline(rows: readonly Pick<StoreRow, 'summaryKind'>[]): {
  readonly tone: Tone
  readonly word: 'paused' | 'partly' | 'recovering' | 'overdue' | 'not_confirmed' | 'late' | 'normal'
  /** Stores that it is about. */
  readonly count: number
} {
  const countOf = (...kinds: readonly StoreSummaryKind[]) =>
    rows.filter(({ summaryKind }) => kinds.includes(summaryKind)).length
  const paused = countOf('paused', 'nothing_waiting_paused')
  if (paused > 0) return { tone: 'stop', word: paused === rows.length ? 'paused' : 'partly', count: paused }
  const waiting = countOf('in_queue')
  if (waiting > 0) return { tone: 'wait', word: 'recovering', count: waiting }
  const overdue = countOf('overdue', 'delivery_failed')
  if (overdue > 0) return { tone: 'stop', word: 'overdue', count: overdue }
  const unsure = countOf('not_confirmed')
  if (unsure > 0) return { tone: 'unknown', word: 'not_confirmed', count: unsure }
  const late = countOf('late')
  return late > 0 ? { tone: 'wait', word: 'late', count: late } : { tone: 'sure', word: 'normal', count: rows.length }
}
