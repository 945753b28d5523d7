import * as z from 'zod/mini'
import type { Endpoint } from '../../contract/endpoint.ts'
import type { Id } from '../../domain/facts/fact.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Person } from '../../domain/stores/person.ts'
import type { ApiClient } from '../accounts/sessions.ts'
import type { Transaction } from '../fact-store.ts'
import { ApiProblem } from './api-problem.ts'

/**
 * Answers a write by POST with an Idempotency-Key once. Repeats get the stored response; another body is
 * `key-reused`. A key belongs to its person or API client. Sign-in ignores keys, and so do previews: their pages of
 * stores are not stored, and each needs its reason. So do batches whose items have ids. Of the request, only a digest is stored. For free text
 * (`again`), stores the id of the response only.
 */
export async function answerOnce(
  endpoint: Endpoint,
  operation: string,
  request: Request,
  caller: Person | ApiClient | null,
  body: string,
  now: Instant,
  transaction: Transaction,
  answer: () => Promise<Response>,
  /** Answers a repeated request with free text from the written record in its current state. */
  again: ((id: Id) => Promise<Response>) | null,
): Promise<Response> {
  const key = request.headers.get('idempotency-key')
  const isWrite = endpoint.method === 'POST' && endpoint.changes !== undefined
  if (!isWrite || endpoint.itemsHaveIds === true || caller === null || endpoint.access === 'anyone' || key === null)
    return answer()
  if (key === '' || key.length > 255) throw new ApiProblem('malformed', [BAD_KEY])

  const fingerprint = await digest(`${operation} ${new URL(request.url).pathname} ${body}`)
  const given: Response[] = []
  const stored = await transaction.once(`${caller.id} ${key}`, fingerprint, async () => {
    const response = await answer()
    const text = await response.clone().text()
    if (again === null) return { status: response.status, body: text }
    given.push(response)
    return { status: response.status, body: z.parse(Written, JSON.parse(text)).id }
  })
  if (stored === 'reused') throw new ApiProblem('key-reused')
  if (again !== null) return given[0] ?? again(stored.body)
  return new Response(stored.body, {
    status: stored.status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'dockboard-as-of': now,
    },
  })
}

/** The only stored part of a response with free text. */
const Written = z.object({ id: z.string() })

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const BAD_KEY = {
  field: 'header.idempotency-key',
  cause: { en: 'It takes 1 to 255 characters.', fr: 'Elle compte de 1 à 255 caractères.' },
}
