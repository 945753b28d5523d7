import type { GlanceKind } from '../../domain/store-glance.ts'
import type { Tone } from './StatusIcon.tsx'

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
