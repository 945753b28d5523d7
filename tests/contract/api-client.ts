import type { ApiClients } from '../../src/api/accounts/sessions.ts'

export const TOKEN = process.env['DOCKBOARD_TOKEN'] ?? 'token-of-the-warehouse'
export const REVOKED_TOKEN = 'a-revoked-token-of-the-tests'

/** The id of the one API client of every test host. */
export const API_CLIENT = '7e57ab1e00000000000000000000feed'

/** Another API client, a carrier. */
export const CARRIER_TOKEN = 'token-of-a-carrier'

export const TEST_API_CLIENTS: ApiClients = {
  async caller(request) {
    const given = request.headers.get('authorization')
    if (given === null) return null
    if (given === `Bearer ${REVOKED_TOKEN}`) return { rejected: { id: '7e57ab1e00000000000000000000dead' } }
    if (given === `Bearer ${CARRIER_TOKEN}`) return { id: '7e57ab1e0000000000000000cafe0000' }
    return given === `Bearer ${TOKEN}` ? { id: API_CLIENT } : { rejected: null }
  },
}

/** Adds the token of that API client to a request. */
export function withToken(init: RequestInit = {}): RequestInit {
  const headers = new Headers(init.headers)
  headers.set('authorization', `Bearer ${TOKEN}`)
  return { ...init, headers }
}
