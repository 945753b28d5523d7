import * as z from 'zod/mini'
import type { Endpoint } from '../../contract/endpoint.ts'
import { fieldErrors } from './field-errors.ts'
import { ApiProblem } from './api-problem.ts'

const KIB = 1024
const BODY_LIMIT = 64 * KIB

/** Parses the query by the row's schema. Ignores unknown names. Throws `malformed` for an invalid value. */
export function readQuery(endpoint: Endpoint, url: string): unknown {
  if (endpoint.query === undefined) return undefined
  const given = Object.fromEntries(new URL(url).searchParams)
  const read = z.safeParse(endpoint.query, given)
  if (!read.success) throw new ApiProblem('malformed', fieldErrors(read.error.issues, 'query'))
  return read.data
}

/** Parses the body. Throws 413 (too large), 415 (not JSON by type), 400 (invalid JSON) or 422 (schema). */
export async function readBody(endpoint: Endpoint, request: Request): Promise<{ data: unknown; text: string } | null> {
  if (endpoint.body === undefined) return null
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new ApiProblem('unsupported-media-type')
  }
  const text = await limitedText(request, endpoint.bodyLimit ?? BODY_LIMIT)
  const read = z.safeParse(endpoint.envelope ?? endpoint.body, parseJson(text))
  if (!read.success) throw new ApiProblem('invalid', fieldErrors(read.error.issues, 'body'))
  return { data: read.data, text }
}

async function limitedText(request: Request, limit: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit)
  const reader = request.body?.getReader()
  // A caller who leaves during the upload is no error of the host.
  const next = async () => reader?.read().catch(() => Promise.reject(new ApiProblem('malformed', [INCOMPLETE])))
  const chunks: Uint8Array[] = []
  let size = 0
  for (let read = await next(); read !== undefined && !read.done; read = await next()) {
    size += read.value.byteLength
    if (size > limit) {
      await reader?.cancel()
      throw tooLarge(limit)
    }
    chunks.push(read.value)
  }
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode()
  } catch {
    throw new ApiProblem('malformed', [NOT_JSON])
  }
}

function tooLarge(limit: number): ApiProblem {
  const most = limit / KIB
  const cause = { en: `The most is ${most} KiB.`, fr: `Le maximum est ${most}\u00a0Kio.` }
  return new ApiProblem('too-large', [{ field: 'body', cause }])
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiProblem('malformed', [NOT_JSON])
  }
}

const NOT_JSON = { field: 'body', cause: { en: 'This is not JSON.', fr: 'Ce n’est pas du JSON.' } }

const INCOMPLETE = { field: 'body', cause: { en: 'It ended too early.', fr: 'Il s’est arrêté trop tôt.' } }
