import type { Endpoint } from '../contract/endpoint.ts'
import type { Instant } from '../domain/instant.ts'
import type { Person } from '../domain/person.ts'
import type { Store } from '../domain/store.ts'
import type { Caller, Host } from './host.ts'
import { randomId } from './random-id.ts'
import { Refusal } from './refusal.ts'

/** Who calls, and the store they may call about: what the table's access gives. */
export interface Authorized {
  readonly person: Person | null
  readonly store: Store | null
}

/**
 * Refuses unless the table allows. Another store's id, an unknown one and a malformed one are all
 * `not-found`: nothing tells them apart. A look by staff is recorded before it is answered.
 */
export async function authorize(
  endpoint: Endpoint,
  request: Request,
  storeId: string | undefined,
  host: Host,
  now: Instant,
): Promise<Authorized> {
  const caller = await host.sessions.caller(request)
  if (endpoint.access === 'anyone') return { person: caller === 'expired' ? null : caller, store: null }

  const person = signedIn(caller)
  if (endpoint.access === 'signed_in') return { person, store: null }
  if (person.role === 'retailer') return { person, store: await ownStore(person, storeId, host) }
  if (endpoint.access !== 'store_people_and_staff') throw new Refusal('forbidden')
  return { person, store: await lookedAtStore(person.role, request, storeId, host, now) }
}

function signedIn(caller: Caller): Person {
  if (caller === 'expired') throw new Refusal('session-expired')
  if (caller === null) throw new Refusal('sign-in-required')
  return caller
}

async function ownStore(person: Person, storeId: string | undefined, host: Host): Promise<Store> {
  const own = storeId !== undefined && person.storeIds.includes(storeId)
  const store = own ? await host.store.store(storeId) : null
  if (store === null) throw new Refusal('not-found')
  return store
}

async function lookedAtStore(
  role: 'operations' | 'support',
  request: Request,
  storeId: string | undefined,
  host: Host,
  now: Instant,
): Promise<Store> {
  const reason = reasonOf(request)
  const store = storeId === undefined ? null : await host.store.store(storeId)
  if (store === null) throw new Refusal('not-found')
  const fact = {
    id: randomId(),
    publishedAt: now,
    replaces: null,
    storeId: store.id,
    role,
    reason,
  }
  await host.store.add({ type: 'access', fact })
  host.events.publish({ topic: 'store', storeId: store.id })
  return store
}

/** The reason given for a look, percent-decoded where it was encoded (header values carry no accents). */
function reasonOf(request: Request): string {
  const reason = decoded(request.headers.get('x-access-reason') ?? '').trim()
  if (reason.length < 3 || reason.length > 200) throw new Refusal('reason-required')
  return reason
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
