import * as z from 'zod/mini'
import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from '../../contract/endpoint.ts'
import { Problem } from '../../contract/problem.ts'
import type { Language } from '../../domain/bilingual.ts'
import { type Instant, parseInstant } from '../../domain/instant.ts'
import { AskError } from './ask-error.ts'

/** An answer with the instant at which it was true. */
export interface Answer<T> {
  readonly body: T
  readonly asOf: Instant
  readonly etag: string | null
}

type Given<T> = T extends undefined ? unknown : T

export interface Question<E extends Endpoint> {
  readonly params?: Given<ParamsOf<E>>
  readonly query?: Given<QueryOf<E>>
  readonly body?: Given<BodyOf<E>>
}

export interface AskOptions<E extends Endpoint> {
  readonly language: Language
  readonly signal?: AbortSignal
  /** The answer already had: when it still holds, the api says so and sends nothing. */
  readonly known?: Answer<AnswerOf<E>> | undefined
  readonly idempotencyKey?: string
}

const PATIENCE_MS = 15_000

/** Asks the api, and checks what comes back against the contract. Throws AskError. */
export async function ask<E extends Endpoint>(
  endpoint: E,
  question: Question<E>,
  { language, signal, known, idempotencyKey }: AskOptions<E>,
): Promise<Answer<AnswerOf<E>>> {
  const headers = new Headers({ 'accept-language': language })
  if (question.body !== undefined) headers.set('content-type', 'application/json')
  if (known?.etag) headers.set('if-none-match', known.etag)
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey)

  const response = await send(addressOf(endpoint, question), {
    method: endpoint.method,
    headers,
    ...(question.body !== undefined && { body: JSON.stringify(question.body) }),
    signal: signal
      ? AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)])
      : AbortSignal.timeout(PATIENCE_MS),
  })
  const asOf = parseInstant(response.headers.get('dockboard-as-of') ?? '')
  if (response.status === 304 && known !== undefined && asOf !== null) return { ...known, asOf }
  if (!response.ok) throw await refusalOf(response)
  if (asOf === null) throw new AskError('malformed_answer')
  return { body: await checkedBody(endpoint, response), asOf, etag: response.headers.get('etag') }
}

function addressOf(endpoint: Endpoint, { params, query }: { params?: unknown; query?: unknown }): string {
  const path = Object.entries((params ?? {}) as Record<string, string>).reduce<string>(
    (address, [name, value]) => address.replace(`{${name}}`, encodeURIComponent(value)),
    endpoint.path,
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries((query ?? {}) as Record<string, string | number | undefined>)) {
    if (value !== undefined) search.set(name, String(value))
  }
  return search.size === 0 ? path : `${path}?${search}`
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') throw new AskError('too_slow')
    // The one who asked gave up: that is no failure of the api.
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new AskError('no_connection')
  }
}

async function checkedBody<E extends Endpoint>(endpoint: E, response: Response): Promise<AnswerOf<E>> {
  if (endpoint.answer === null) return undefined as AnswerOf<E>
  const read = z.safeParse(endpoint.answer, await jsonOf(response))
  if (!read.success) throw new AskError('malformed_answer')
  return read.data as AnswerOf<E>
}

async function refusalOf(response: Response): Promise<AskError> {
  const read = z.safeParse(Problem, await jsonOf(response))
  const problem = read.success ? read.data : null
  switch (response.status) {
    case 401:
      return new AskError(problem?.type.endsWith('sign-in-refused') ? 'refused' : 'signed_out', problem)
    case 404:
      return new AskError('not_found', problem)
    case 502:
    case 503:
    case 504:
      return new AskError('unavailable', problem)
    default:
      return new AskError(response.status >= 500 ? 'unavailable' : 'refused', problem)
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return null
  }
}
