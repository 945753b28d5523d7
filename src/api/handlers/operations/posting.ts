import type * as z from 'zod/mini'
import type { Posting as SentPosting } from '../../../contract/posting.ts'
import { faultsOf } from '../../../domain/check-posting.ts'
import type { ServiceStatuses } from '../../../domain/incident.ts'
import type { Instant } from '../../../domain/instant.ts'
import type { NetworkFacts } from '../../../domain/network.ts'
import type { Fault } from '../../../domain/posting-fault.ts'
import { factsOfPosting, type Posting } from '../../../domain/posting.ts'
import type { OperationsRepository } from '../../operations-repository.ts'
import { randomId } from '../../random-id.ts'

export interface CheckedPosting {
  /** The facts that it adds. */
  readonly added: NetworkFacts
  readonly faults: readonly Fault[]
}

export function postingOf({ update, ...sent }: z.output<typeof SentPosting>): Posting {
  if (update === null) return { ...sent, update }
  const services: ServiceStatuses = Object.fromEntries(update.services.map(({ id, status }) => [id, status]))
  return { ...sent, update: { ...update, services } }
}

/** The facts of a posting, and all that is wrong with it beside those that are known. */
export async function checkPosting(
  posting: Posting,
  known: NetworkFacts,
  operations: OperationsRepository,
  now: Instant,
): Promise<CheckedPosting> {
  const ids = new Set((await operations.stores()).map(({ id }) => id))
  const added = factsOfPosting(posting, known, randomId, now)
  return { added, faults: faultsOf(posting, { known, added, isStore: (id) => ids.has(id), now }) }
}
