import { RequestError } from './request-error.ts'

/** What the api says of one field of what was sent, as `body.text`, in the page's language; else nothing. */
export function fieldErrorOf(error: unknown, field: string): string | undefined {
  const errors = (error instanceof RequestError && error.problem?.errors) || []
  const causes = errors.filter((each) => each.field === field).map(({ cause }) => cause)
  return causes.length === 0 ? undefined : causes.join(' ')
}
