import { createContext, useContext } from 'react'

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
