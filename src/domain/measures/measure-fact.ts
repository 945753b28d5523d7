import type { Bilingual } from '../facts/bilingual.ts'
import type { Fact, Id } from '../facts/fact.ts'
import type { Scope } from '../stores/scope.ts'
import type { Store } from '../stores/store.ts'
import type { Day } from '../time/day.ts'

/** When a measure ends: after a last day, on further notice, or on a day that was not published. */
export type MeasureEnd =
  | { readonly kind: 'through'; readonly day: Day }
  | { readonly kind: 'further_notice' }
  | { readonly kind: 'not_published' }

/** `unknown`: its incident is closed and its end was never published. */
export type MeasureState = 'active' | 'upcoming' | 'ended' | 'unknown'

/** The fields of measures of every kind. */
export interface MeasureFact extends Fact {
  readonly incidentId: Id | null
  /** The update that announced it, shown as its source. */
  readonly updateId: Id | null
  readonly scope: Scope
  /** null when the first day was never published. */
  readonly firstDay: Day | null
  readonly end: MeasureEnd
  readonly note: Bilingual | null
  readonly basis: 'reported' | 'simulated'
}

/** The terms of a measure in a publish request. The publication adds the other fields. */
export type TermsOf<M> = M extends MeasureFact
  ? Omit<M, 'id' | 'publishedAt' | 'incidentId' | 'updateId' | 'basis'>
  : never

/** The terms that only this kind has, including `kind`. */
export type OwnTermsOf<M> = M extends MeasureFact ? Omit<M, keyof MeasureFact> : never

/** The rules of a measure kind. Omitted rules take the default. */
export interface MeasureRules<M extends MeasureFact> {
  /** The validation issues of the kind's own terms, each with its path in the terms. */
  readonly issues?: (
    terms: TermsOf<M>,
  ) => readonly { readonly kind: 'shutdown_backwards' | 'hours_backwards'; readonly field: string }[]
  /** The issue to report when the last day is before the first. */
  readonly endIssue?: (terms: TermsOf<M>) => 'end_before_start' | 'resumes_before_pause'
  /** Whether two measures contradict each other for one store on one day. By default any two do. */
  readonly contradicts?: (a: M, b: M) => boolean
  /** The incident cannot be closed while the measure is active or upcoming. */
  readonly keepsIncidentOpen?: true
  /** The store while the measure is active. Other effects on the store status are decided in `status`. */
  readonly storeUnder?: (store: Store, measure: M) => Store
}
