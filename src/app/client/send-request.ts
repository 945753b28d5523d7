import type { ResponseBodyOf, BodyOf, ParamsOf, QueryOf } from '../../contract/endpoint.ts'
import type { Problem } from '../../contract/problem.ts'
import type { Contract, Operation } from '../../contract/table.ts'
import type { Language } from '../../domain/facts/bilingual.ts'
import { type Instant, parseInstant } from '../../domain/time/instant.ts'
import { RequestError } from './request-error.ts'
import { isResponse, isProblem, operationOf } from './operations.ts'

/** A response with the instant at which it was true. */
export interface ApiResponse<T> {
  readonly body: T
  readonly asOf: Instant
  readonly etag: string | null
}

type Given<T> = T extends undefined ? unknown : T

export interface ApiRequest<O extends Operation> {
  readonly params?: Given<ParamsOf<Contract[O]>>
  readonly query?: Given<QueryOf<Contract[O]>>
  readonly body?: Given<BodyOf<Contract[O]>>
}

/** The body of an operation's response. */
export type ResponseBody<O extends Operation> = ResponseBodyOf<Contract[O]>
export type ResponseOf<O extends Operation> = ApiResponse<ResponseBodyOf<Contract[O]>>

export interface RequestOptions<O extends Operation> {
  readonly language: Language
  readonly signal?: AbortSignal
  /** The cached response. If it is still current, the API responds with 304 and no body. */
  readonly known?: ResponseOf<O> | undefined
  readonly idempotencyKey?: string
  /** ETag of the resource being changed. */
  readonly ifMatch?: string | undefined
  /** The reason for access to a store, which the store sees. */
  readonly reason?: string
  /** The user confirmed exceeding the access threshold. */
  readonly isConfirmed?: boolean
}

const PATIENCE_MS = 15_000

/** Sends a request and validates the response against the contract. Throws RequestError. */
export async function sendRequest<O extends Operation>(
  operation: O,
  request: ApiRequest<O>,
  { language, signal, known, idempotencyKey, ifMatch, reason, isConfirmed }: RequestOptions<O>,
): Promise<ResponseOf<O>> {
  const { method, path } = operationOf(operation)
  const headers = new Headers({ 'accept-language': language })
  if (request.body !== undefined) headers.set('content-type', 'application/json')
  if (known?.etag) headers.set('if-none-match', known.etag)
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey)

  if (ifMatch !== undefined) headers.set('if-match', ifMatch)
  // Header values are ASCII only.
  if (reason !== undefined) headers.set('x-access-reason', encodeURIComponent(reason))
  if (isConfirmed === true) headers.set('x-access-confirmed', 'yes')

  const response = await send(addressOf(path, request), {
    method,
    headers,
    // Only shared caches may serve slightly stale responses (src/api/http/answer-response.ts).
    cache: 'no-cache',
    ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
    signal: signal ? AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]) : AbortSignal.timeout(PATIENCE_MS),
  })
  const asOf = parseInstant(response.headers.get('dockboard-as-of') ?? '')
  if (response.status === 304 && known !== undefined && asOf !== null) return { ...known, asOf }
  if (!response.ok) throw await rejectionOf(response)
  if (asOf === null) throw new RequestError('malformed_answer')
  return { body: await checkedBody(operation, response), asOf, etag: response.headers.get('etag') }
}

function addressOf(path: string, { params, query }: { params?: unknown; query?: unknown }): string {
  const filled = Object.entries((params ?? {}) as Record<string, string>).reduce<string>(
    (address, [name, value]) => address.replace(`{${name}}`, encodeURIComponent(value)),
    path,
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries((query ?? {}) as Record<string, string | number | undefined>)) {
    if (value !== undefined) search.set(name, String(value))
  }
  return search.size === 0 ? filled : `${filled}?${search}`
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') throw new RequestError('too_slow')
    // The caller aborted the request: the API did not fail.
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new RequestError('no_connection')
  }
}

async function checkedBody<O extends Operation>(
  operation: O,
  response: Response,
): Promise<ResponseBodyOf<Contract[O]>> {
  if (response.status === 204) return undefined as ResponseBodyOf<Contract[O]>
  const body = await jsonOf(response)
  if (!isResponse(operation, body)) throw new RequestError('malformed_answer')
  return body as ResponseBodyOf<Contract[O]>
}

async function rejectionOf(response: Response): Promise<RequestError> {
  const body = await jsonOf(response)
  const problem = isProblem(body) ? (body as Problem) : null
  switch (response.status) {
    case 401:
      return new RequestError(problem?.type.endsWith('sign-in-refused') ? 'refused' : 'signed_out', problem)
    case 404:
      return new RequestError('not_found', problem)
    case 429:
      return new RequestError('refused', problem, Number(response.headers.get('retry-after')) || null)
    case 502:
    case 503:
    case 504:
      return new RequestError('unavailable', problem)
    default:
      return new RequestError(response.status >= 500 ? 'unavailable' : 'refused', problem)
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return null
  }
}
