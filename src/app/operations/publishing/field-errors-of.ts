import { RequestError } from '../../client/request-error.ts'
import type { FieldErrors } from './field-errors.ts'

/** What the api says of each field, under the field's path in the publish request. */
export function fieldErrorsOf(error: unknown): FieldErrors {
  const errors = error instanceof RequestError ? (error.problem?.errors ?? []) : []
  return Object.fromEntries(
    errors.map(({ field, cause }) => [field.replace(/^body\.publishRequest\./, ''), cause]),
  )
}
