import type * as z from 'zod/mini'
import type { PublishRequest as PublishRequestBody } from '../../contract/publishing/publish-request.ts'
import { issuesOf } from '../../domain/publishing/validate-publish-request.ts'
import type { ServiceStatuses } from '../../domain/incidents/incident.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { NetworkFacts } from '../../domain/status/network.ts'
import type { ValidationIssue } from '../../domain/publishing/publish-request-issue.ts'
import { factsOfPublishRequest, type PublishRequest } from '../../domain/publishing/publish-request.ts'
import type { OperationsRepository } from './operations-repository.ts'
import { randomId } from '../random-id.ts'

export interface ValidPublishRequest {
  /** The facts that the request adds. */
  readonly added: NetworkFacts
  readonly issues: readonly ValidationIssue[]
}

export function publishRequestOf({ update, ...sent }: z.output<typeof PublishRequestBody>): PublishRequest {
  if (update === null) return { ...sent, update }
  const services: ServiceStatuses | null =
    update.services === undefined ? null : Object.fromEntries(update.services.map(({ id, status }) => [id, status]))
  return { ...sent, update: { ...update, services } }
}

/** Returns the facts of a publish request and its validation issues against the known facts. */
export async function validatePublishRequest(
  publishRequest: PublishRequest,
  known: NetworkFacts,
  operations: OperationsRepository,
  now: Instant,
): Promise<ValidPublishRequest> {
  const ids = new Set((await operations.stores()).map(({ id }) => id))
  const added = factsOfPublishRequest(publishRequest, known, randomId, now)
  return { added, issues: issuesOf(publishRequest, { known, added, isStore: (id) => ids.has(id), now }) }
}
