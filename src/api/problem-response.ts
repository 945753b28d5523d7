import {
  type Problem,
  PROBLEM_MEDIA_TYPE,
  type ProblemKind,
  PROBLEMS,
  problemType,
} from '../contract/problem.ts'
import { languageOf } from './language.ts'
import type { Refusal } from './refusal.ts'
import { PROBLEM_TEXTS } from './problem-texts.ts'

/** A problem document (RFC 9457) in the caller's language. It names fields, never what they held. */
export function problemResponse(
  kind: ProblemKind,
  request: Request,
  errors: Refusal['errors'] = [],
  headers: Record<string, string> = {},
): Response {
  const language = languageOf(request.headers.get('accept-language'))
  const { title, next } = PROBLEM_TEXTS[kind]
  const problem: Problem = {
    type: problemType(kind),
    status: PROBLEMS[kind],
    title: title[language],
    next: next[language],
    ...(errors.length > 0 && {
      errors: errors.map(({ field, cause }) => ({ field, cause: cause[language] })),
    }),
  }
  return new Response(JSON.stringify(problem), {
    status: PROBLEMS[kind],
    headers: {
      'content-type': PROBLEM_MEDIA_TYPE,
      'content-language': language,
      'cache-control': 'no-store',
      ...headers,
    },
  })
}
