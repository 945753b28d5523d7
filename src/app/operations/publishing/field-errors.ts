import { createContext, useContext } from 'react'
import { RequestError } from '../../client/request-error.ts'

/** What is wrong with each field, by its path in the publish request. */
export type FieldErrors = Readonly<Record<string, string>>

export const FieldErrorsContext = createContext<FieldErrors>({})

/** What is wrong with the field at a path. */
export function useFieldError(): (field: string) => string | undefined {
  const fieldErrors = useContext(FieldErrorsContext)
  return (field) => fieldErrors[field]
}

/** All that is wrong. */
export function useFieldErrors(): FieldErrors {
  return useContext(FieldErrorsContext)
}

/** What the api says of each field, under the field's path in the publish request. */
export function fieldErrorsOf(error: unknown): FieldErrors {
  const errors = error instanceof RequestError ? (error.problem?.errors ?? []) : []
  return Object.fromEntries(
    errors.map(({ field, cause }) => [field.replace(/^body\.publishRequest\./, ''), cause]),
  )
}
