import type { Problem } from '../../contract/problem.ts'

/** Why an answer could not be had. */
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
  /** What the api said of it, where it said something. */
  readonly problem: Problem | null
  /** Seconds after which the api says that it may be asked again; null where it says none. */
  readonly retryAfterS: number | null

  constructor(failure: RequestFailure, problem: Problem | null = null, retryAfterS: number | null = null) {
    super(problem?.title ?? failure)
    this.name = 'RequestError'
    this.failure = failure
    this.problem = problem
    this.retryAfterS = retryAfterS
  }
}

/** The last part of the type of what the api said, as `invitation-refused`; null where it said nothing. */
export function problemKind(error: unknown): string | null {
  return error instanceof RequestError ? (error.problem?.type.split(':').at(-1) ?? null) : null
}

/** Whether an access to a store has to be confirmed first. */
export function isConfirmationNeeded(error: unknown): boolean {
  return problemKind(error) === 'access-unconfirmed'
}

/** Whether asking again by itself may help. */
export function isPassing(error: unknown): boolean {
  return error instanceof RequestError && ['no_connection', 'too_slow', 'unavailable'].includes(error.failure)
}
