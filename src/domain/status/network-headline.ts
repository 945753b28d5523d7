import type { StoreSummaryKind } from './store-summary.ts'

export const LATENESS_KINDS = ['overdue', 'not_confirmed', 'late'] as const

/** The worst that stores say of their next deliveries, and how many say it. `late`: they may be late. */
export interface Lateness {
  readonly kind: (typeof LATENESS_KINDS)[number]
  readonly stores: number
}

/** The headline of the network for staff, and the number of stores that it is about. */
export interface NetworkHeadline {
  readonly kind: 'paused' | 'paused_in_part' | 'recovering' | Lateness['kind'] | 'on_schedule'
  readonly stores: number
}

type Summaries = readonly { readonly summaryKind: StoreSummaryKind }[]

/**
 * The headline of the network, from the summaries of all of its stores. A pause and a recovery are of the network, and
 * come before what single stores say. Otherwise the worst that any store says is said: `on_schedule` means that none is
 * at risk.
 */
export function networkHeadlineOf(summaries: Summaries): NetworkHeadline {
  const paused = count(summaries, 'paused', 'nothing_waiting_paused')
  if (paused > 0) return { kind: paused === summaries.length ? 'paused' : 'paused_in_part', stores: paused }
  const recovering = count(summaries, 'in_queue')
  if (recovering > 0) return { kind: 'recovering', stores: recovering }
  return latenessOf(summaries, 1) ?? { kind: 'on_schedule', stores: summaries.length }
}

/** Of a smaller number of stores, a public count could tell a reader about one of them. */
const FEWEST_STORES = 5
const SHARE = 0.01

/** First digits of public numbers, which are rounded down so that a change of one store does not show. */
const STEPS = [1, 2, 5]

/** What the public learns of late deliveries: nothing below five stores, and below one in a hundred. */
export function publicLatenessOf(summaries: Summaries): Lateness | null {
  const exact = latenessOf(summaries, Math.max(FEWEST_STORES, Math.ceil(SHARE * summaries.length)))
  return exact && { kind: exact.kind, stores: stepBelow(exact.stores) }
}

/** The greatest of 5, 10, 20, 50, 100, 200 … up to a number. */
function stepBelow(stores: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(stores))
  return Math.max(...STEPS.map((step) => step * magnitude).filter((step) => step <= stores))
}

function latenessOf(summaries: Summaries, fewest: number): Lateness | null {
  const said: readonly Lateness[] = [
    { kind: 'overdue', stores: count(summaries, 'overdue', 'delivery_failed') },
    { kind: 'not_confirmed', stores: count(summaries, 'not_confirmed') },
    { kind: 'late', stores: count(summaries, 'late') },
  ]
  return said.find(({ stores }) => stores >= fewest) ?? null
}

function count(summaries: Summaries, ...kinds: readonly StoreSummaryKind[]): number {
  return summaries.filter(({ summaryKind }) => kinds.includes(summaryKind)).length
}
