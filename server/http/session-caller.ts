import type { IncomingMessage } from 'node:http'
import type { Host } from '../../src/api/host.ts'
import type { Caller } from '../../src/api/accounts/sessions.ts'

/** Who sends a request that does not go through the api. */
export function callerOf(host: Host, { headers }: IncomingMessage): Promise<Caller> {
  const given = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] satisfies [string, string]],
  )
  // Sessions are told by headers; the address only has to be one.
  return host.sessions.caller(new Request('http://localhost/api/events', { headers: given }))
}
