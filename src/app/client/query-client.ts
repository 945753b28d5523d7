import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { RequestError, isPassing } from './request-error.ts'

const RETRIES = 2
const LONGEST_WAIT_MS = 20_000

/** `onSignedOut` is called when the API responds that no user is signed in. */
export function createQueryClient(onSignedOut: (error: RequestError) => void): QueryClient {
  const onError = (error: unknown): void => {
    if (error instanceof RequestError && error.failure === 'signed_out') onSignedOut(error)
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        // Ignores `navigator.onLine`: the error of a failed request is more precise.
        networkMode: 'always',
        retry: (count, error) => isPassing(error) && count < RETRIES,
        retryDelay: (count) => Math.min(LONGEST_WAIT_MS, 500 * 2 ** count) * (0.5 + Math.random() / 2),
        staleTime: 20_000,
      },
      mutations: { networkMode: 'always' },
    },
  })
}
