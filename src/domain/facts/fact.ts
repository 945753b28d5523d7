import type { Instant } from '../time/instant.ts'

/** A random 128-bit identifier, 32 hexadecimal digits. */
export type Id = string

/** The fields of every fact. Facts are added, never changed: a correction names the fact that it replaces. */
export interface Fact {
  readonly id: Id
  readonly publishedAt: Instant
  readonly replaces: Id | null
}

/** The facts published by `now`, including replaced ones, oldest first. */
export function publishedBy<F extends Pick<Fact, 'publishedAt'>>(facts: readonly F[], now: Instant): F[] {
  return facts
    .filter((fact) => fact.publishedAt <= now)
    .sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : a.publishedAt > b.publishedAt ? 1 : 0))
}

/** The current facts at `now`, each under the first id of its chain, so that references stay valid. */
export function subjectsAt<F extends Fact>(facts: readonly F[], now: Instant): F[] {
  const firstOf = firstIds(facts)
  return currentFactsAt(facts, now).map((fact) => {
    const first = firstOf(fact.id)
    return first === fact.id ? fact : { ...fact, id: first }
  })
}

/** Returns the id of the first fact in the chain that contains an id. */
export function firstIds(facts: readonly Fact[]): (id: Id) => Id {
  const replacedBy = new Map(facts.map(({ id, replaces }) => [id, replaces]))
  return (id) => {
    let first = id
    for (;;) {
      const before = replacedBy.get(first) ?? null
      if (before === null) return first
      first = before
    }
  }
}

/** Returns the ids of the chain that ends with an id: the id, then each fact replaced in turn. */
export function chainOf(facts: readonly Fact[]): (id: Id) => readonly Id[] {
  const replacedBy = new Map(facts.map(({ id, replaces }) => [id, replaces]))
  return (id) => {
    const chain = [id]
    for (let before = replacedBy.get(id) ?? null; before !== null; before = replacedBy.get(before) ?? null)
      chain.push(before)
    return chain
  }
}

/** The current facts at `now`: published by then and not replaced by a fact published by then. */
export function currentFactsAt<F extends Fact>(facts: readonly F[], now: Instant): F[] {
  const published = publishedBy(facts, now)
  const replaced = new Set(published.map((fact) => fact.replaces))
  return published.filter((fact) => !replaced.has(fact.id))
}
