import type { ApiClients } from '../../src/api/accounts/sessions.ts'

export const TOKEN = process.env['DOCKBOARD_TOKEN'] ?? 'token-of-the-warehouse'

/** The one API client of every test host. */
export const TEST_API_CLIENTS: ApiClients = {
  caller: async (request) =>
    request.headers.get('authorization') === `Bearer ${TOKEN}` ? { id: '7e57ab1e00000000000000000000feed' } : null,
}

/** Adds the token of that API client to a request. */
export function withToken(init: RequestInit = {}): RequestInit {
  const headers = new Headers(init.headers)
  headers.set('authorization', `Bearer ${TOKEN}`)
  return { ...init, headers }
}
