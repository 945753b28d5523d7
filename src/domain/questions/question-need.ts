import type { AskedQuestion } from './asked-question.ts'
import { epoch, HOUR, type Instant } from '../time/instant.ts'
import type { StoreSummaryKind } from '../status/store-summary.ts'
import { folded } from '../text/folded-text.ts'

/** Why a question should be answered before others. */
export const NEEDS = ['runs_out', 'overdue', 'held', 'long'] as const
export type Need = (typeof NEEDS)[number]

const WEIGHTS: Readonly<Record<Need, number>> = { runs_out: 8, overdue: 4, held: 2, long: 1 }
const LONG_MS = 4 * HOUR

/** Phrases by which a store reports empty shelves, in both languages, without accents. */
const RUNS_OUT =
  /\b(run(ning|s)? (out|low|short)|out of (stock|product)|no (stock|product)|(shelf|shelves) (is|are) empty|empty shel(f|ves)|sold out|(en )?rupture|manqu(e|ons|er) de|plus de (stock|produits?)|tablettes? vides?|stock epuise)\b/

/** What makes a question urgent: its text, a lapsed promise, a held delivery, its age. */
export function needsOf(
  question: Pick<AskedQuestion, 'topic' | 'messages' | 'askedAt' | 'state'>,
  store: { readonly summaryKind: StoreSummaryKind; readonly overdue: boolean },
  now: Instant,
): Need[] {
  const storeTexts = question.messages.filter(({ from }) => from === 'store').map(({ text }) => folded(text))
  const is: Readonly<Record<Need, boolean>> = {
    runs_out: question.topic === 'stock_cover' || storeTexts.some((text) => RUNS_OUT.test(text)),
    overdue: store.overdue,
    held: store.summaryKind === 'paused' || store.summaryKind === 'late',
    long: epoch(now) - epoch(question.askedAt) >= LONG_MS,
  }
  return NEEDS.filter((need) => is[need])
}

/** Sorts by need, then by the longest wait. */
export function byNeed<Q extends { readonly needs: readonly Need[]; readonly askedAt: Instant }>(a: Q, b: Q): number {
  return weight(b) - weight(a) || (a.askedAt < b.askedAt ? -1 : a.askedAt > b.askedAt ? 1 : 0)
}

function weight({ needs }: { readonly needs: readonly Need[] }): number {
  return needs.reduce((sum, need) => sum + WEIGHTS[need], 0)
}
