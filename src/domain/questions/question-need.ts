import type { AskedQuestion } from './asked-question.ts'
import { epoch, HOUR, type Instant } from '../time/instant.ts'
import type { StoreSummaryKind } from '../status/store-summary.ts'
import { folded } from '../text/folded-text.ts'

/** Why a question should be answered before others. */
export const NEEDS = ['runs_out', 'overdue', 'held', 'long'] as const
export type Need = (typeof NEEDS)[number]

const WEIGHTS = { runs_out: 4, overdue: 2, held: 1 } as const
const LONG_MS = 4 * HOUR

/** The needs that a question has from its store. */
export interface StoreNeed {
  readonly summaryKind: StoreSummaryKind
  readonly overdue: boolean
}

/** Phrases by which a store reports empty shelves, in both languages, without accents. */
const RUNS_OUT =
  /\b(run(ning|s)? (out|low|short)|out of (stock|product)|no (stock|product)|(shelf|shelves) (is|are) empty|empty shel(f|ves)|sold out|(en )?rupture|manqu(e|ons|er) de|plus de (stock|produits?)|tablettes? vides?|stock epuise)\b/

/** Whether a store reports that it runs out of products, by its topic or its words. */
export function isRunningOut({ topic, messages }: Pick<AskedQuestion, 'topic' | 'messages'>): boolean {
  const storeTexts = messages.filter(({ from }) => from === 'store').map(({ text }) => folded(text))
  return topic === 'stock_cover' || storeTexts.some((text) => RUNS_OUT.test(text))
}

/** What makes a question urgent: its text, a lapsed promise, a held delivery, its age. */
export function needsOf(
  { runsOut, askedAt }: { readonly runsOut: boolean; readonly askedAt: Instant },
  store: StoreNeed,
  now: Instant,
): Need[] {
  const is: Readonly<Record<Need, boolean>> = {
    runs_out: runsOut,
    overdue: store.overdue,
    held: isHeld(store),
    long: epoch(now) - epoch(askedAt) >= LONG_MS,
  }
  return NEEDS.filter((need) => is[need])
}

function isHeld({ summaryKind }: StoreNeed): boolean {
  return summaryKind === 'paused' || summaryKind === 'late'
}

/** The urgency of a question that runs out of products. */
export const RUNS_OUT_URGENCY = WEIGHTS.runs_out

/** The urgency that all questions of a store have from it, from 0 to 3. */
export function storeUrgency(store: StoreNeed): number {
  return (store.overdue ? WEIGHTS.overdue : 0) + (isHeld(store) ? WEIGHTS.held : 0)
}

/**
 * Sorts by urgency, then by the longest wait, then by id. A long wait needs no weight: it weighs less than any other
 * need, and of equal questions those that have waited longest come first anyway.
 */
export function byUrgency<Q extends { readonly urgency: number; readonly askedAt: Instant; readonly id: string }>(
  a: Q,
  b: Q,
): number {
  return b.urgency - a.urgency || compared(a.askedAt, b.askedAt) || compared(a.id, b.id)
}

function compared(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
