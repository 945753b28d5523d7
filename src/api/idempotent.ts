import type { Endpoint } from '../contract/endpoint.ts'
import type { Instant } from '../domain/instant.ts'
import type { Person } from '../domain/person.ts'
import type { Machine, Transaction } from './host.ts'
import { Refusal } from './refusal.ts'

/**
 * Answers a POST with an Idempotency-Key once: the same key and body get the same answer again, the same
 * key with another body is refused. A key belongs to the person or machine that used it. Signing in takes none.
 */
export async function answerOnce(
  endpoint: Endpoint,
  operation: string,
  request: Request,
  caller: Person | Machine | null,
  body: string,
  now: Instant,
  transaction: Transaction,
  answer: () => Promise<Response>,
): Promise<Response> {
  const key = request.headers.get('idempotency-key')
  if (endpoint.method !== 'POST' || caller === null || endpoint.access === 'anyone' || key === null)
    return answer()
  if (key === '' || key.length > 255) throw new Refusal('malformed', [BAD_KEY])

  const fingerprint = `${operation} ${new URL(request.url).pathname} ${body}`
  const kept = await transaction.once(`${caller.id} ${key}`, fingerprint, async () => {
    const response = await answer()
    return { status: response.status, body: await response.text() }
  })
  if (kept === 'reused') throw new Refusal('key-reused')
  return new Response(kept.body, {
    status: kept.status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'dockboard-as-of': now,
    },
  })
}

const BAD_KEY = {
  field: 'header.idempotency-key',
  cause: { en: 'It takes 1 to 255 characters.', fr: 'Elle compte de 1 à 255 caractères.' },
}
