import { RequestError } from '../../client/request-error.ts'
import { useNotDone } from '../../phrasing/use-not-done.ts'

/** Returns a function that explains a rejected change: the field errors, or else the general problem. */
export function useRejected(): (error: unknown) => string {
  const notDone = useNotDone()
  return (error) => {
    const causes = (error instanceof RequestError && error.problem?.errors) || []
    return causes.length > 0 ? [...new Set(causes.map(({ cause }) => cause))].join(' ') : notDone(error)
  }
}
