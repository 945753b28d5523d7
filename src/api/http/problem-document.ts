import { type Problem, type ProblemKind, PROBLEMS, problemType } from '../../contract/problem.ts'
import type { Language } from '../../domain/facts/bilingual.ts'
import type { FieldError } from './field-errors.ts'
import { PROBLEM_TRANSLATIONS } from './problem-translations.ts'

/** Value of Retry-After, in seconds: about as long as a database takes to restart. */
export const UNAVAILABLE_AGAIN_S = 5

/** Returns a problem (RFC 9457) in one language. It names fields and never includes their values. */
export function problemDocument(kind: ProblemKind, language: Language, errors: readonly FieldError[] = []): Problem {
  const { title, next } = PROBLEM_TRANSLATIONS[kind]
  return {
    type: problemType(kind),
    status: PROBLEMS[kind],
    title: title[language],
    next: next[language],
    ...(errors.length > 0 && {
      errors: errors.map(({ cause, ...error }) => ({ ...error, cause: cause[language] })),
    }),
  }
}
