import { epoch } from '../domain/time/instant.ts'
import { msAt } from './calendar.ts'
import type { DraftedOrder } from './drafted-order.ts'
import type { Preparation } from './pipeline.ts'
import { LAST_DAY_IN_QUEUE, RESTART_DAY, SHUTDOWN_DAY, SHUTDOWN_MS, SUSPENDED } from './shutdown.ts'

const SUSPENDED_MS = epoch(SUSPENDED)
const LAST_DAY_ENDS = msAt(LAST_DAY_IN_QUEUE, 24 * 60)
/** Orders placed to the end of the restart day were held; those placed later only stood in the queue. */
const HOLDING_ENDS = msAt(RESTART_DAY, 24 * 60)

/** Whether the shutdown keeps an order from its planned day: it was due after it, and placed before the queue ended. */
export function isHalted({ draft, order }: DraftedOrder): boolean {
  return order.planned.day > SHUTDOWN_DAY && draft.placedMs < LAST_DAY_ENDS
}

/** How far an order came before the shutdown. */
export type Prepared = 'no' | 'processing' | 'picked'

/** The steps that came before the shutdown, and none after it. */
export function prepareUntilShutdown({ log }: DraftedOrder, { processing, picked }: Preparation): Prepared {
  if (processing > SHUTDOWN_MS) return 'no'
  log.add('processing', processing)
  if (picked > SHUTDOWN_MS) return 'processing'
  log.add('picked', picked)
  return 'picked'
}

/** Holding: as of the shutdown, but known only from the night notice; placed after that, known at once. */
export function hold({ draft: { placedMs }, log }: DraftedOrder): void {
  if (placedMs >= HOLDING_ENDS) return
  log.add('held', Math.max(SHUTDOWN_MS, placedMs), Math.max(SUSPENDED_MS, placedMs))
}
