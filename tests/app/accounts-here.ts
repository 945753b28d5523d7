import type { Account, Invitation, NewInvitation, Rights } from '../../src/api/accounts/accounts.ts'
import { instant } from '../../src/domain/time/instant.ts'
import { seed } from './open-app.tsx'

const AT = '2022-08-16T14:00:00.000Z'

interface Held {
  readonly people: Account[]
  readonly invitations: Invitation[]
  /** The requests sent, in order. */
  readonly sent: { readonly method: string; readonly path: string; readonly body: unknown }[]
  /** Changes a person on behalf of another user. */
  change(id: string, rights: Partial<Rights>): void
}

/** Returns a host’s responses to the account requests of the page, and null for all other requests. */
export function accountsHere(): Held & { readonly answer: (request: Request) => Promise<Response | null> } {
  const { 'store-owner': owner, ops } = seed.personas
  const people: Account[] = [
    { ...owner, email: 'renee@shop.example', disabled: false, version: 1 },
    { ...ops, email: 'ingrid@board.example', disabled: false, version: 1 },
  ]
  const invitations: Invitation[] = []
  const sent: Held['sent'] = []
  const change = (id: string, rights: Partial<Rights>) => {
    const index = people.findIndex((person) => person.id === id)
    const person = people[index]
    if (person !== undefined) people[index] = { ...person, ...rights, version: person.version + 1 }
  }

  async function answer(request: Request): Promise<Response | null> {
    const { pathname } = new URL(request.url)
    const [, , kind, id] = pathname.split('/')
    if (kind !== 'people' && kind !== 'invitations') return null
    const body: unknown = request.method === 'PUT' || request.method === 'POST' ? await request.json() : null
    if (request.method !== 'GET') sent.push({ method: request.method, path: pathname, body })
    const all = kind === 'people' ? people : invitations
    if (request.method === 'GET' && id === undefined) return json({ items: all, next: null, total: all.length })
    if (kind === 'invitations')
      return request.method === 'DELETE'
        ? revoke(id)
        : invite({ storeIds: [], name: null, ...(body as Pick<NewInvitation, 'email' | 'role'>) })
    const person = people.find((each) => each.id === id)
    if (person === undefined) return new Response(null, { status: 404 })
    if (request.method === 'PUT') {
      if (request.headers.get('if-match') !== `"${person.version}"`) return PRECONDITION_FAILED()
      change(person.id, body as Rights)
    }
    const now = people.find((each) => each.id === id)
    return json(now, { etag: `"${now?.version}"` })
  }

  function invite({ email, role, storeIds, name }: NewInvitation): Response {
    const [invitedAt, expiresAt] = [instant(AT), instant('2022-08-23T14:00:00Z')]
    const invitation = { id: 'a'.repeat(32), email, name, role, storeIds, invitedAt, expiresAt }
    invitations.push(invitation)
    return json({ ...invitation, code: 'the-code' }, {}, 201)
  }

  function revoke(id: string | undefined): Response {
    invitations.splice(
      invitations.findIndex((each) => each.id === id),
      1,
    )
    return new Response(null, { status: 204, headers: { 'dockboard-as-of': AT } })
  }

  return { people, invitations, sent, change, answer }
}

function json(body: unknown, headers: Record<string, string> = {}, status = 200): Response {
  return Response.json(body, { status, headers: { 'dockboard-as-of': AT, ...headers } })
}

const PRECONDITION_FAILED = () =>
  Response.json(
    {
      type: 'urn:dockboard:problem:precondition-failed',
      status: 412,
      title: 'Changed.',
      next: 'Check again.',
    },
    { status: 412, headers: { 'content-type': 'application/problem+json' } },
  )
