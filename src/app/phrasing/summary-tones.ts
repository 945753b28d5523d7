import type { StoreSummaryKind } from '../../domain/status/store-summary.ts'
import type { Tone } from '../design/StatusIcon.tsx'

/** The tone of each store summary, as on the store's own page. */
export const SUMMARY_TONES: Readonly<Record<StoreSummaryKind, Tone>> = {
  paused: 'stop',
  in_queue: 'wait',
  overdue: 'stop',
  not_confirmed: 'unknown',
  late: 'wait',
  delivery_failed: 'stop',
  on_schedule: 'sure',
  confirmed: 'sure',
  on_its_way: 'sure',
  delivered_today: 'done',
  nothing_waiting: 'done',
  nothing_waiting_paused: 'stop',
}
