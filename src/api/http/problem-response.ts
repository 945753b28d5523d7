import { PROBLEM_MEDIA_TYPE, type ProblemKind, PROBLEMS } from '../../contract/problem.ts'
import type { FieldError } from './field-errors.ts'
import { languageOf } from './language.ts'
import { problemDocument, UNAVAILABLE_AGAIN_S } from './problem-document.ts'

/** Returns a problem document (RFC 9457) in the caller's language, which caches do not store. */
export function problemResponse(
  kind: ProblemKind,
  request: Request,
  errors: readonly FieldError[] = [],
  headers: Record<string, string> = {},
): Response {
  const language = languageOf(request.headers.get('accept-language'))
  return new Response(JSON.stringify(problemDocument(kind, language, errors)), {
    status: PROBLEMS[kind],
    headers: {
      'content-type': PROBLEM_MEDIA_TYPE,
      'content-language': language,
      'cache-control': 'no-store',
      // RFC 9110, 11.6.1 requires a challenge. Sign-in of people is not an HTTP authentication scheme.
      ...(kind === 'token-required' && { 'www-authenticate': 'Bearer' }),
      ...(kind === 'unavailable' && { 'retry-after': String(UNAVAILABLE_AGAIN_S) }),
      ...headers,
    },
  })
}
