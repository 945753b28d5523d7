import { firstIds, type Id } from '../facts/fact.ts'
import { factsWhere, type NetworkFacts } from './network.ts'
import { withdrawnIds } from '../facts/publication.ts'
import type { Instant } from '../time/instant.ts'
import type { Scope } from '../stores/scope.ts'

/** The audience of a fact of the network: everyone, or these stores. */
export type Audience = 'everyone' | ReadonlySet<Id>

/**
 * The audience of each fact of the network. A fact for named stores is visible to them alone, and to the
 * audience of a fact that it replaces or corrects. An incident has the audience of its updates. Facts
 * withdrawn before they showed have no audience. Publications are visible to operations alone.
 */
export function audiencesOf(facts: NetworkFacts): ReadonlyMap<Id, Audience> {
  const found = new Map<Id, Audience>()
  const withdrawn = withdrawnIds(facts.publications, facts.withdrawals)
  const scoped = new Map([...facts.measures, ...facts.updates].map((fact) => [fact.id, fact]))
  const audienceOf = (id: Id): Audience => {
    const known = found.get(id)
    const fact = scoped.get(id)
    if (known !== undefined || fact === undefined) return known ?? NOBODY
    // Stops endless recursion between facts that name each other.
    found.set(id, NOBODY)
    const before = [fact.replaces, 'corrects' in fact ? (fact.corrects?.updateId ?? null) : null]
    const earlier = before.flatMap((each) => (each === null ? [] : (scoped.get(each) ?? [])))
    const concerned = earlier.flatMap((each) => (each.publishedAt <= fact.publishedAt ? audienceOf(each.id) : []))
    const audience = concerned.reduce(union, namedBy(fact.scope))
    found.set(id, withdrawn.has(id) ? NOBODY : audience)
    return withdrawn.has(id) ? NOBODY : audience
  }
  for (const id of scoped.keys()) audienceOf(id)
  const firstOf = firstIds(facts.incidents)
  const ofIncidents = new Map<Id, Audience>()
  for (const { id, incidentId } of facts.updates) {
    ofIncidents.set(incidentId, union(ofIncidents.get(incidentId) ?? NOBODY, found.get(id) ?? NOBODY))
  }
  for (const { id } of facts.incidents) {
    found.set(id, withdrawn.has(id) ? NOBODY : (ofIncidents.get(firstOf(id)) ?? NOBODY))
  }
  for (const { id } of [...facts.launches, ...facts.launchChanges, ...facts.plans]) {
    found.set(id, withdrawn.has(id) ? NOBODY : 'everyone')
  }
  for (const { id } of [...facts.publications, ...facts.withdrawals]) found.set(id, NOBODY)
  return found
}

/** Nobody in a store or the public. Operations sees every fact. */
export const NOBODY: Audience = new Set()

function namedBy(scope: Scope): Audience {
  return scope.kind === 'stores' ? new Set(scope.storeIds) : 'everyone'
}

/**
 * Returns for whom a publication changes something now: the audiences of the facts that it adds, and of earlier
 * facts whose audience it changes. Facts that show later concern nobody yet.
 */
export function audienceOfPublication(before: NetworkFacts, after: NetworkFacts, now: Instant): Audience {
  const [was, is] = [audiencesOf(before), audiencesOf(after)]
  return Object.values<readonly { readonly id: Id; readonly publishedAt: Instant }[]>({ ...after })
    .flat()
    .filter(({ id, publishedAt }) => publishedAt <= now && !isSameAudience(was.get(id), is.get(id)))
    .flatMap(({ id }) => [was.get(id) ?? NOBODY, is.get(id) ?? NOBODY])
    .reduce(union, NOBODY)
}

function isSameAudience(was: Audience | undefined, is: Audience | undefined): boolean {
  if (was === undefined || is === undefined || was === 'everyone' || is === 'everyone') return was === is
  return was.size === is.size && [...was].every((id) => is.has(id))
}

export function union(a: Audience, b: Audience): Audience {
  return a === 'everyone' || b === 'everyone' ? 'everyone' : new Set([...a, ...b])
}

/** The network's facts that a reader with these stores may see. */
export function networkFor(
  facts: NetworkFacts,
  audiences: ReadonlyMap<Id, Audience>,
  storeIds: readonly Id[],
): NetworkFacts {
  return factsWhere(facts, ({ id }) => {
    const audience = audiences.get(id) ?? NOBODY
    return audience === 'everyone' || storeIds.some((storeId) => audience.has(storeId))
  })
}

/** The facts that operations sees: all that are or will be visible to any audience, and publications. */
export function networkForOperations(facts: NetworkFacts): NetworkFacts {
  const withdrawn = withdrawnIds(facts.publications, facts.withdrawals)
  return factsWhere(facts, ({ id }) => !withdrawn.has(id))
}
