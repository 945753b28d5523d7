import type { Prepared } from './halt.ts'
import { RECOVERY_DAYS, type RecoveryDay } from './recovery-capacity.ts'

/** The stop of an order: its day, and the index of the stop on that day (from 0). */
export interface QueueEntry<O> {
  readonly order: O
  readonly on: RecoveryDay
  readonly stop: number
}

/**
 * The order of service: orders in process at the shutdown first, then by the instant placed (docs/sources.md,
 * "Order of service"). `placed` is in the order of placing. Orders not reached by the last day have no entry.
 */
export function entriesOf<O extends { readonly prepared: Prepared }>(placed: readonly O[]): QueueEntry<O>[] {
  const queue = [
    ...placed.filter(({ prepared }) => prepared !== 'no'),
    ...placed.filter(({ prepared }) => prepared === 'no'),
  ]
  let served = 0
  return RECOVERY_DAYS.flatMap((on) => {
    const today = queue.slice(served, served + on.stops)
    served += on.stops
    return today.map((order, stop) => ({ order, on, stop }))
  })
}
