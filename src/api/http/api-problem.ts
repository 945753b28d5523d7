import type { ProblemKind } from '../../contract/problem.ts'
import type { FieldError } from './field-errors.ts'

/** Thrown to reject a request. It becomes a problem document. */
export class ApiProblem extends Error {
  readonly kind: ProblemKind
  readonly errors: readonly FieldError[]
  readonly headers: Readonly<Record<string, string>>

  constructor(kind: ProblemKind, errors: readonly FieldError[] = [], headers: Readonly<Record<string, string>> = {}) {
    super(kind)
    this.kind = kind
    this.errors = errors
    this.headers = headers
  }
}
