import type { Endpoint } from '../../contract/endpoint.ts'
import type { Operation } from '../../contract/table.ts'
import type { Permit } from '../authorize.ts'
import type { Host } from '../host.ts'
import { ApiProblem } from '../http/api-problem.ts'
import type { SecurityActor } from './security-log.ts'

/** What a call did, as far as the security log records it. The API fills it in while it answers. */
export interface SecurityUse {
  permit: Permit | null
  items: number
  /** The read that a repeated write of staff is: it shows the record as it is now. Null for any other call. */
  shownAgainAs: Operation | null
}

type Caller = Pick<Permit, 'person' | 'apiClient'>

/**
 * Answers a call and records it as its row declares (`securityLog`), before the response is given: a read that
 * cannot be recorded is not answered. Records after the call's transaction, because an embedded database has
 * one connection. A token is used also where its request is rejected.
 */
export async function answerRecorded(
  operation: Operation,
  { securityLog }: Endpoint,
  request: Request,
  { securityLog: log }: Pick<Host, 'securityLog'>,
  answer: (use: SecurityUse) => Promise<Response>,
): Promise<Response> {
  const use: SecurityUse = { permit: null, items: 0, shownAgainAs: null }
  const record = async () => {
    const { permit, shownAgainAs } = use
    const items = shownAgainAs === null ? use.items : 1
    const isRead = securityLog === 'read' || shownAgainAs !== null
    if (permit === null || (!isRead && securityLog !== 'token_use')) return
    const event = isRead ? 'read' : 'token_used'
    await log.record({ event, actor: actorOf(permit), subject: shownAgainAs ?? operation, items }, request)
  }
  try {
    const response = await answer(use)
    await record()
    return response
  } catch (error) {
    if (securityLog === 'token_use') {
      // What cannot be recorded hides nothing: the call has failed already, and its own error is the one to report.
      await record().catch((unrecorded: unknown) => {
        if (error instanceof ApiProblem) throw unrecorded
      })
    }
    throw error
  }
}

/** Returns the actor of a permit: the person signed in, the API client, or nobody. */
export function actorOf({ person, apiClient }: Caller): SecurityActor {
  if (person !== null) return { kind: 'person', id: person.id }
  return apiClient === null ? { kind: 'nobody' } : { kind: 'api_client', id: apiClient.id }
}

/** Returns the number of items in a response: of the list that the row names, or 1 for a single record. */
export function itemsIn({ path, counts = 'items' }: Endpoint, shown: unknown): number {
  if (path.endsWith('}')) return 1
  const list: unknown = Object.entries(shown ?? {}).find(([name]) => name === counts)?.[1]
  return Array.isArray(list) ? list.length : 0
}
