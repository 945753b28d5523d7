import { type Fact, publishedBy } from './fact.ts'
import type { Instant } from '../time/instant.ts'

/** A fact that replaced another. Pages show both, so that no change is silent. */
export interface Revision<F> {
  readonly was: F
  readonly now: F
  readonly at: Instant
}

/** The revisions published by `now`, newest first. A fact that replaces an unknown fact is not a revision. */
export function revisions<F extends Fact>(facts: readonly F[], now: Instant): Revision<F>[] {
  const published = publishedBy(facts, now)
  const byId = new Map(published.map((fact) => [fact.id, fact]))
  return published
    .flatMap((fact) => {
      const was = fact.replaces === null ? undefined : byId.get(fact.replaces)
      return was === undefined ? [] : [{ was, now: fact, at: fact.publishedAt }]
    })
    .reverse()
}
