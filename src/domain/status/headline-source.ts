import type { Update } from '../incidents/incident.ts'
import { causeOf } from './headline-cause.ts'
import type { StoreStatus } from './store-status.ts'

/**
 * The update that a store's headline depends on: the one that announced the pause, else the newest of the incident
 * that causes it. null when the headline depends on the calendar or the order's own events.
 */
export function headlineSourceOf({ headline, mode, incidents }: StoreStatus): Update | null {
  const cause = causeOf([mode], incidents)
  const announced = mode.kind === 'paused' ? cause?.updates.find(({ id }) => id === mode.pause.updateId) : undefined
  if (announced !== undefined) return announced
  const kind = headline.kind === 'nothing_waiting' ? mode.kind : headline.outlook.kind
  const doubtful =
    headline.kind === 'next_delivery' && headline.outlook.kind === 'on_schedule' && headline.outlook.risk !== null
  return kind === 'paused' || kind === 'in_queue' || doubtful ? (cause?.updates[0] ?? null) : null
}
