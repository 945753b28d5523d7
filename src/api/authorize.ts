import type { Endpoint } from '../contract/endpoint.ts'
import type { Id } from '../domain/facts/fact.ts'
import type { Instant } from '../domain/time/instant.ts'
import type { Person } from '../domain/stores/person.ts'
import type { Store } from '../domain/stores/store.ts'
import type { Host } from './host.ts'
import type { ApiClient, Caller } from './accounts/sessions.ts'
import type { Transaction, Viewer } from './fact-store.ts'
import { isPublic } from './http/is-public.ts'
import { type AccessEntry, type AccessRecorder, accessOf, recordAccesses } from './stores/store-access.ts'
import { ApiProblem } from './http/api-problem.ts'

/** The caller and the access that the table grants. The store may not exist. */
export interface Permit {
  readonly person: Person | null
  readonly apiClient: ApiClient | null
  readonly viewer: Viewer
  /** The store in the path. Null without one. */
  readonly storeId: Id | null
  /** The access by staff, recorded with what it reads. */
  readonly access: AccessEntry | null
}

/**
 * Throws an ApiProblem unless the table allows the request. A store that is not the person's, an unknown id
 * and a malformed id all give `not-found`, so that callers cannot distinguish them.
 */
export async function authorize(
  endpoint: Endpoint,
  request: Request,
  storeId: string | undefined,
  host: Host,
): Promise<Permit> {
  // Public responses may be stored by shared caches. They are read without the caller's identity.
  if (isPublic(endpoint)) return permit(null)
  if (endpoint.access === 'intake') return apiClientPermit(endpoint, request, host)
  const caller = await host.sessions.caller(request)
  if (endpoint.access === 'anyone') return permit(caller === 'expired' ? null : caller)

  const person = signedIn(caller)
  if (endpoint.access === 'signed_in') return permit(person)
  if (endpoint.access === 'operations') {
    if (person.role !== 'operations') throw new ApiProblem('forbidden')
    return { ...permit(person), viewer: { kind: 'operations', actor: person.id } }
  }
  if (endpoint.access === 'support') {
    if (person.role !== 'support') throw new ApiProblem('forbidden')
    return { ...permit(person), viewer: { kind: 'support', actor: person.id } }
  }
  if (endpoint.access === 'store_support' && person.role !== 'support') throw new ApiProblem('forbidden')
  if (person.role === 'retailer') {
    if (storeId === undefined || !person.storeIds.includes(storeId)) throw new ApiProblem('not-found')
    return { ...permit(person), storeId }
  }
  if (endpoint.access === 'store_people') throw new ApiProblem('forbidden')
  const access = accessOf(request, { ...person, role: person.role })
  if (storeId === undefined) throw new ApiProblem('not-found')
  const viewer: Viewer = { kind: 'stores', actor: person.id, role: person.role, storeIds: [storeId] }
  return { ...permit(person), viewer, storeId, access }
}

async function apiClientPermit(
  { method }: Endpoint,
  request: Request,
  { apiClients, sessions, securityLog }: Host,
): Promise<Permit> {
  const apiClient = await apiClients.caller(request)
  if (apiClient !== null && 'rejected' in apiClient) {
    const { rejected } = apiClient
    const actor = rejected === null ? ({ kind: 'nobody' } as const) : ({ kind: 'api_client', id: rejected.id } as const)
    await securityLog.record({ event: 'token_rejected', actor }, request)
  } else if (apiClient !== null) {
    const viewer: Viewer = { kind: 'intake', actor: apiClient.id, onlyReads: method === 'GET' }
    return { ...permit(null), apiClient, viewer }
  }
  const caller = await sessions.caller(request)
  // A signed-in person is not asked for a token: no person may call the intake.
  throw new ApiProblem(caller === null || caller === 'expired' ? 'token-required' : 'forbidden')
}

function permit(person: Person | null): Permit {
  const viewer: Viewer =
    person === null
      ? { kind: 'public' }
      : { kind: 'stores', actor: person.id, role: person.role, storeIds: person.storeIds }
  return { person, apiClient: null, viewer, storeId: null, access: null }
}

function signedIn(caller: Caller): Person {
  if (caller === 'expired') throw new ApiProblem('session-expired')
  if (caller === null) throw new ApiProblem('sign-in-required')
  return caller
}

/** Returns the store of a permit and records the access by staff. */
export async function storeOf(
  { storeId, access }: Permit,
  transaction: AccessRecorder,
  now: Instant,
): Promise<Store | null> {
  if (storeId === null) return null
  const [store] = await transaction.facts.stores([storeId])
  if (store === undefined) throw new ApiProblem('not-found')
  if (access !== null) await recordAccesses(access, [storeId], transaction, now)
  return store
}

/** Does the same in a transaction of its own, so that the access is committed before anything is read. */
export async function accessedStore(
  permit: Permit,
  { store }: Host,
  now: Instant,
  recorderIn: (transaction: Transaction) => AccessRecorder,
): Promise<Store | null> {
  if (permit.storeId === null) return null
  return store.transaction(permit.viewer, (transaction) => storeOf(permit, recorderIn(transaction), now))
}
