import type { Problem } from '../../contract/problem.ts'

/** Why a request failed. */
export type RequestFailure =
  | 'no_connection'
  | 'too_slow'
  | 'malformed_answer'
  | 'signed_out'
  | 'not_found'
  | 'refused'
  | 'unavailable'

export class RequestError extends Error {
  readonly failure: RequestFailure
  /** The API's problem document; null without one. */
  readonly problem: Problem | null
  /** `Retry-After` of the response, in seconds; null without one. */
  readonly retryAfterS: number | null

  constructor(failure: RequestFailure, problem: Problem | null = null, retryAfterS: number | null = null) {
    super(problem?.title ?? failure)
    this.name = 'RequestError'
    this.failure = failure
    this.problem = problem
    this.retryAfterS = retryAfterS
  }
}

/** Returns the last part of the problem's type, such as `invitation-refused`; null without a problem. */
export function problemKind(error: unknown): string | null {
  return error instanceof RequestError ? (error.problem?.type.split(':').at(-1) ?? null) : null
}

/** Whether the API requires the user to confirm the access. */
export function isConfirmationNeeded(error: unknown): boolean {
  return problemKind(error) === 'access-unconfirmed'
}

/** Whether an automatic retry may help. */
export function isPassing(error: unknown): boolean {
  return error instanceof RequestError && ['no_connection', 'too_slow', 'unavailable'].includes(error.failure)
}
