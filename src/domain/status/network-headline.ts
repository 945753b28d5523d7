import type { StoreSummaryKind } from './store-summary.ts'

/** The headline of the network for staff, and the number of stores that it is about. */
export interface NetworkHeadline {
  readonly kind: 'paused' | 'paused_in_part' | 'recovering' | 'overdue' | 'not_confirmed' | 'late' | 'on_schedule'
  readonly stores: number
}

/**
 * The headline of the network, from the summaries of all of its stores. A pause and a recovery are of the network, and
 * come before what single stores say. Otherwise the worst that any store says is said: `on_schedule` means that none is
 * at risk.
 */
export function networkHeadlineOf(summaries: readonly { readonly summaryKind: StoreSummaryKind }[]): NetworkHeadline {
  const count = (...kinds: readonly StoreSummaryKind[]) =>
    summaries.filter(({ summaryKind }) => kinds.includes(summaryKind)).length
  const paused = count('paused', 'nothing_waiting_paused')
  if (paused > 0) return { kind: paused === summaries.length ? 'paused' : 'paused_in_part', stores: paused }
  const said: readonly NetworkHeadline[] = [
    { kind: 'recovering', stores: count('in_queue') },
    { kind: 'overdue', stores: count('overdue', 'delivery_failed') },
    { kind: 'not_confirmed', stores: count('not_confirmed') },
    { kind: 'late', stores: count('late') },
  ]
  return said.find(({ stores }) => stores > 0) ?? { kind: 'on_schedule', stores: summaries.length }
}
