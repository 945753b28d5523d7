import { type Publication, scheduledAt } from '../facts/publication.ts'
import { factsWhere, type NetworkFacts } from '../status/network.ts'
import type { Instant } from '../time/instant.ts'

/**
 * What is published by `now` or scheduled. The demonstration knows its story to the end: what it will publish is no plan
 * of operations.
 */
export function plannedFacts(facts: NetworkFacts, now: Instant): NetworkFacts {
  const scheduled = new Set(scheduledAt(facts.publications, facts.withdrawals, now).flatMap(({ factIds }) => factIds))
  return factsWhere(facts, ({ id, publishedAt }) => publishedAt <= now || scheduled.has(id))
}

/** The planned facts without those of a publication, as if it was withdrawn. */
export function withoutPublication({ factIds }: Publication, facts: NetworkFacts, now: Instant): NetworkFacts {
  const ids = new Set(factIds)
  return factsWhere(plannedFacts(facts, now), ({ id }) => !ids.has(id))
}

/**
 * The scheduled publications without which nothing would remain of another one's facts: they are of an incident that it
 * opens, or replace a fact of it.
 */
export function scheduledOn(publication: Publication, facts: NetworkFacts, now: Instant): Publication[] {
  const ids = new Set(publication.factIds)
  const resting = new Set(
    [...facts.updates, ...facts.measures, ...facts.plans, ...facts.launches, ...facts.launchChanges]
      .filter((fact) => {
        const incidentId = 'incidentId' in fact ? fact.incidentId : null
        return (incidentId !== null && ids.has(incidentId)) || (fact.replaces !== null && ids.has(fact.replaces))
      })
      .map(({ id }) => id),
  )
  return scheduledAt(facts.publications, facts.withdrawals, now).filter(
    ({ id, factIds }) => id !== publication.id && factIds.some((each) => resting.has(each)),
  )
}
