import type { Update } from './incident.ts'
import type { StoreStatus } from './store-status.ts'

/**
 * The update that a store's verdict rests on: the one that announced the pause, else the newest of an open
 * disruption; null where the verdict rests on the calendar or on the order's own events.
 */
export function verdictSourceOf({ verdict, mode, incidents }: StoreStatus): Update | null {
  const updates = incidents
    .filter(({ open, incident }) => open && incident.kind !== 'data')
    .flatMap((state) => state.updates)
  const announced = mode.kind === 'paused' ? updates.find(({ id }) => id === mode.pause.updateId) : undefined
  if (announced !== undefined) return announced
  const kind = verdict.kind === 'nothing_waiting' ? mode.kind : verdict.outlook.kind
  const doubtful =
    verdict.kind === 'next_delivery' &&
    verdict.outlook.kind === 'on_schedule' &&
    verdict.outlook.doubt !== null
  return kind === 'paused' || kind === 'in_line' || doubtful ? (updates[0] ?? null) : null
}
