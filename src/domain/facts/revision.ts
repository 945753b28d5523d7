import { type Fact, publishedBy } from './fact.ts'
import type { Instant } from '../time/instant.ts'

/** A fact that took another's place: never a silent slip. */
export interface Revision<F> {
  readonly was: F
  readonly now: F
  readonly at: Instant
}

/** What was revised by `now`, the newest revision first. A fact that replaces an unknown one revises nothing. */
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
