import * as z from 'zod/mini'

/** The kinds of problem with their status. The kind is the last part of the problem's stable `type`. */
export const PROBLEMS = {
  malformed: 400,
  'sign-in-required': 401,
  'session-expired': 401,
  'sign-in-refused': 401,
  'token-required': 401,
  forbidden: 403,
  foreign: 403,
  'invitation-refused': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'too-slow': 408,
  conflict: 409,
  'precondition-failed': 412,
  'too-large': 413,
  'address-too-long': 414,
  'unsupported-media-type': 415,
  invalid: 422,
  'confirmation-needed': 422,
  'key-reused': 422,
  'question-full': 422,
  'precondition-required': 428,
  'reason-required': 428,
  'access-unconfirmed': 428,
  'too-many-requests': 429,
  'quota-reached': 429,
  'headers-too-large': 431,
  internal: 500,
  'not-implemented': 501,
  unavailable: 503,
} as const
export type ProblemKind = keyof typeof PROBLEMS

/** The stable `type` of a problem (RFC 9457). */
export function problemType(kind: ProblemKind): string {
  return `urn:dockboard:problem:${kind}`
}

export const Problem = z.object({
  type: z.string(),
  status: z.int(),
  /** In the caller's language. */
  title: z.string(),
  /** What to do next, in the caller's language. */
  next: z.string(),
  /** The invalid fields, each with its cause. `other`: the id of what is known and does not agree with it. */
  errors: z.optional(z.array(z.object({ field: z.string(), cause: z.string(), other: z.optional(z.string()) }))),
})
export type Problem = z.infer<typeof Problem>

export const PROBLEM_MEDIA_TYPE = 'application/problem+json'
