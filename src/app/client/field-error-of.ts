import { RequestError } from './request-error.ts'

/** Returns the API's error for a field, such as `body.text`, in the page's language; else undefined. */
export function fieldErrorOf(error: unknown, field: string): string | undefined {
  const errors = (error instanceof RequestError && error.problem?.errors) || []
  const causes = errors.filter((each) => each.field === field).map(({ cause }) => cause)
  return causes.length === 0 ? undefined : causes.join(' ')
}
