import type { IncomingMessage, ServerResponse } from 'node:http'
import { languageOf } from '../../src/api/http/language.ts'
import { problemDocument, UNAVAILABLE_AGAIN_S } from '../../src/api/http/problem-document.ts'
import { PROBLEM_MEDIA_TYPE, type ProblemKind } from '../../src/contract/problem.ts'
import { rawHead } from './raw-head.ts'
import type { FlatHeaders } from './security-headers.ts'

/** Rejects a request before it reaches the API, with the problem that the API would return. */
export function sendProblem(
  request: IncomingMessage,
  response: ServerResponse,
  kind: ProblemKind,
  headers: FlatHeaders,
): void {
  const { status, lines, body } = problem(kind, request.headers['accept-language'] ?? null)
  const hasRetryAfter = kind !== 'unavailable' || headers.includes('retry-after')
  const again = hasRetryAfter ? [] : ['retry-after', String(UNAVAILABLE_AGAIN_S)]
  response.writeHead(status, [...lines, ...again, ...headers]).end(request.method === 'HEAD' ? undefined : body)
}

/** Returns a whole response for an unreadable request. The connection closes after it. */
export function rawProblem(kind: ProblemKind, headers: FlatHeaders): string {
  const { status, lines, body } = problem(kind, null)
  return rawHead(status, [...lines, ...headers]) + body
}

function problem(kind: ProblemKind, acceptLanguage: string | null): { status: number; lines: string[]; body: string } {
  const language = languageOf(acceptLanguage)
  const document = problemDocument(kind, language)
  const body = JSON.stringify(document)
  const lines = [
    'content-type',
    PROBLEM_MEDIA_TYPE,
    'content-length',
    String(Buffer.byteLength(body)),
    'content-language',
    language,
    'cache-control',
    'no-store',
  ]
  return { status: document.status, lines, body }
}
