import type { Bilingual } from '../facts/bilingual.ts'
import type { Fact, Id } from '../facts/fact.ts'
import type { Scope } from '../stores/scope.ts'
import type { Store } from '../stores/store.ts'
import type { Day } from '../time/day.ts'

/** When a measure ends: a whole last day, further notice, or a day nobody published. */
export type MeasureEnd =
  | { readonly kind: 'through'; readonly day: Day }
  | { readonly kind: 'further_notice' }
  | { readonly kind: 'not_published' }

/** `unknown`: its end was never published and its incident is closed, so nobody can say. */
export type MeasureState = 'active' | 'upcoming' | 'ended' | 'unknown'

/** What measures of every kind have. */
export interface MeasureFact extends Fact {
  readonly incidentId: Id | null
  /** The update that announced it: the source shown beside it. */
  readonly updateId: Id | null
  readonly scope: Scope
  /** null when the first day was never published: it is not invented. */
  readonly firstDay: Day | null
  readonly end: MeasureEnd
  readonly note: Bilingual | null
  readonly basis: 'reported' | 'simulated'
}

/** What operations publishes of a measure; its publication adds the rest. */
export type TermsOf<M> = M extends MeasureFact
  ? Omit<M, 'id' | 'publishedAt' | 'incidentId' | 'updateId' | 'basis'>
  : never

/** The terms that only measures of this kind have, with the kind itself. */
export type OwnTermsOf<M> = M extends MeasureFact ? Omit<M, keyof MeasureFact> : never

/** What the rules ask about a kind of measure; what a kind leaves out is as for most kinds. */
export interface MeasureRules<M extends MeasureFact> {
  /** What is wrong with its own terms, and the path in the terms. */
  readonly issues?: (
    terms: TermsOf<M>,
  ) => readonly { readonly kind: 'shutdown_backwards' | 'hours_backwards'; readonly field: string }[]
  /** What is wrong where its last day lies before its first. */
  readonly endIssue?: (terms: TermsOf<M>) => 'end_before_start' | 'resumes_before_pause'
  /** Whether two of them contradict each other for the same store on the same day: any two do, unless this says otherwise. */
  readonly contradicts?: (a: M, b: M) => boolean
  /** Its incident cannot be closed while it holds or is announced. */
  readonly keepsIncidentOpen?: true
  /** The store itself while the measure is active. What else a measure does to its status is decided in `status`. */
  readonly storeUnder?: (store: Store, measure: M) => Store
}
