import type { Id } from '../src/domain/facts/fact.ts'
import {
  type Contact,
  contactAfter,
  type OrderSource,
  type RecordedSource,
  sourceAt,
} from '../src/domain/intake/order-source.ts'
import type { Instant } from '../src/domain/time/instant.ts'

/** The sources of order events: the seed’s, with what was received since. */
export interface MemorySources {
  at(now: Instant): readonly OrderSource[]
  names(): ReadonlyMap<Id, string>
  /** Records a receipt of a source of the seed. Returns an undo function. */
  received(id: Id, now: Instant): () => void
}

export function createMemorySources(seed: readonly RecordedSource[]): MemorySources {
  const sources = new Map(seed.map((source) => [source.id, source]))
  return {
    at: (now) => [...sources.values()].map((source) => sourceAt(source, now)).sort((a, b) => (a.id < b.id ? -1 : 1)),
    names: () => new Map([...sources.values()].map(({ id, name }) => [id, name])),
    received(id, now) {
      const source = sources.get(id)
      if (source === undefined) return () => undefined
      const next = contactAfter(sourceAt(source, now).contact, source.expectedMinutes, now)
      sources.set(id, { ...source, contacts: [...without(source.contacts, next), next].sort(byStart) })
      return () => sources.set(id, source)
    },
  }
}

const without = (contacts: readonly Contact[], { firstAt }: Contact) =>
  contacts.filter((each) => each.firstAt !== firstAt)
const byStart = (a: Contact, b: Contact) => (a.firstAt < b.firstAt ? -1 : 1)
