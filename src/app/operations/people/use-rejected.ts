import { RequestError } from '../../client/request-error.ts'
import { useNotDone } from '../../phrasing/use-not-done.ts'

/** Why a change of accounts was refused: what the api says of its fields, else why it was not done. */
export function useRejected(): (error: unknown) => string {
  const notDone = useNotDone()
  return (error) => {
    const causes = (error instanceof RequestError && error.problem?.errors) || []
    return causes.length > 0 ? [...new Set(causes.map(({ cause }) => cause))].join(' ') : notDone(error)
  }
}
