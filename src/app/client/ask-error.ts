import type { Problem } from '../../contract/problem.ts'

/** Why an answer could not be had. */
export type AskFailure =
  | 'no_connection'
  | 'too_slow'
  | 'malformed_answer'
  | 'signed_out'
  | 'not_found'
  | 'refused'
  | 'unavailable'

export class AskError extends Error {
  readonly failure: AskFailure
  /** What the api said of it, where it said something. */
  readonly problem: Problem | null

  constructor(failure: AskFailure, problem: Problem | null = null) {
    super(problem?.title ?? failure)
    this.name = 'AskError'
    this.failure = failure
    this.problem = problem
  }
}

/** Whether asking again by itself may help. */
export function isPassing(error: unknown): boolean {
  return error instanceof AskError && ['no_connection', 'too_slow', 'unavailable'].includes(error.failure)
}
