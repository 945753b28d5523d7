import { epoch } from '../domain/time/instant.ts'
import { msAt } from './calendar.ts'
import type { DraftedOrder } from './drafted-order.ts'
import type { Preparation } from './pipeline.ts'
import { LAST_DAY_IN_QUEUE, RESTART_DAY, SHUTDOWN_DAY, SHUTDOWN_MS, SUSPENDED } from './shutdown.ts'

const SUSPENDED_MS = epoch(SUSPENDED)
const LAST_DAY_ENDS = msAt(LAST_DAY_IN_QUEUE, 24 * 60)
/** Orders placed until the end of the restart day are held. Orders placed later only wait in the queue. */
const HOLDING_ENDS = msAt(RESTART_DAY, 24 * 60)

/** Whether an order misses its day: due after the shutdown and placed before the queue ends. */
export function isHalted({ draft, order }: DraftedOrder): boolean {
  return order.planned.day > SHUTDOWN_DAY && draft.placedMs < LAST_DAY_ENDS
}

/** The last step of an order before the shutdown. */
export type Prepared = 'no' | 'processing' | 'picked'

/** Adds the steps before the shutdown. */
export function prepareUntilShutdown({ log }: DraftedOrder, { processing, picked }: Preparation): Prepared {
  if (processing > SHUTDOWN_MS) return 'no'
  log.add('processing', processing)
  if (picked > SHUTDOWN_MS) return 'processing'
  log.add('picked', picked)
  return 'picked'
}

/** Adds a hold as of the shutdown, published with the night notice; at once for orders placed later. */
export function hold({ draft: { placedMs }, log }: DraftedOrder): void {
  if (placedMs >= HOLDING_ENDS) return
  log.add('held', Math.max(SHUTDOWN_MS, placedMs), Math.max(SUSPENDED_MS, placedMs))
}
