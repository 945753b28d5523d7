import { createContext, useContext } from 'react'
import { RequestError } from '../../client/request-error.ts'

/** Error messages by path in the publish request. */
export type FieldErrors = Readonly<Record<string, string>>

export const FieldErrorsContext = createContext<FieldErrors>({})

/** Returns a function that looks up the error of a field by its path. */
export function useFieldError(): (field: string) => string | undefined {
  const fieldErrors = useContext(FieldErrorsContext)
  return (field) => fieldErrors[field]
}

/** Returns the errors of all fields. */
export function useFieldErrors(): FieldErrors {
  return useContext(FieldErrorsContext)
}

/** The id of what an API problem says of a field that does not agree with it. */
export function otherOf(error: unknown, field: string): string | undefined {
  const errors = error instanceof RequestError ? (error.problem?.errors ?? []) : []
  return errors.find((each) => each.field === `body.publishRequest.${field}`)?.other
}

/** Extracts the field errors of an API problem, with paths relative to the publish request. */
export function fieldErrorsOf(error: unknown): FieldErrors {
  const errors = error instanceof RequestError ? (error.problem?.errors ?? []) : []
  return Object.fromEntries(errors.map(({ field, cause }) => [field.replace(/^body\.publishRequest\./, ''), cause]))
}
