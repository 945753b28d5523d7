import { audiencesOf, networkFor, networkForOperations } from '../src/domain/status/audience.ts'
import type { Id } from '../src/domain/facts/fact.ts'
import { type NetworkFacts, together } from '../src/domain/status/network.ts'

/** The facts of the network: the seed's, and those published since. */
export interface MemoryNetwork {
  /** Returns the facts that the team of these stores may read. */
  of(storeIds: readonly Id[]): NetworkFacts
  /** Returns the same object until facts are added or undone. */
  ofOperations(): NetworkFacts
  /** Returns an undo function. */
  add(facts: NetworkFacts): () => void
}

export function createMemoryNetwork(seed: NetworkFacts): MemoryNetwork {
  // The facts of a publish request are added and undone together.
  let publications: readonly NetworkFacts[] = []
  let all = seed
  let audiences = audiencesOf(all)
  let ofOperations = networkForOperations(all)

  function keep(stored: readonly NetworkFacts[]): void {
    publications = stored
    all = publications.reduce(together, seed)
    audiences = audiencesOf(all)
    ofOperations = networkForOperations(all)
  }

  return {
    of: (storeIds) => networkFor(all, audiences, storeIds),
    ofOperations: () => ofOperations,
    add(facts) {
      keep([...publications, facts])
      return () => keep(publications.filter((each) => each !== facts))
    },
  }
}
