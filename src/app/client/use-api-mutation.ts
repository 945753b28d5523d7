import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { ChangeTopic } from '../../contract/endpoint.ts'
import type { Contract, Operation } from '../../contract/table.ts'
import { useLanguage } from '../i18n/language.tsx'
import { invalidate } from './invalidate.ts'
import { operationOf } from './operations.ts'
import { RequestError } from './request-error.ts'
import { type ApiRequest, type ResponseOf, sendRequest } from './send-request.ts'
import { useIdempotencyKey } from './use-idempotency-key.ts'

/** An operation whose contract row has `changes`. */
export type Write = { [O in Operation]: Contract[O] extends { changes: unknown } ? O : never }[Operation]

export interface WriteRequest<O extends Write> extends ApiRequest<O> {
  /** ETag of the resource being changed. */
  readonly ifMatch?: string | undefined
}

interface MutationOptions<O extends Write> {
  /** Stores the idempotency key in this tab under this name, for a text that survives a reload too. */
  readonly keyName?: string
  /** Runs as soon as the API has responded. */
  readonly onSuccess?: (response: ResponseOf<O>, request: WriteRequest<O>) => unknown
  /** Runs once what depends on the change has been refetched, or after `REFETCH_WAIT_MS`. */
  readonly onRefreshed?: (response: ResponseOf<O>, request: WriteRequest<O>) => unknown
  readonly onError?: (error: Error, request: WriteRequest<O>) => unknown
  /** Runs after `onSuccess` or `onError`, before the refetch. */
  readonly onSettled?: () => unknown
}

/**
 * Sends a write with one Idempotency-Key for all retries, then refetches what its contract row lists as
 * `changes`. Also refetches after a failure, unless fields were rejected: the outcome may be unknown, or another
 * user was faster.
 */
export function useApiMutation<O extends Write>(operation: O, options: MutationOptions<O> = {}) {
  const client = useQueryClient()
  const language = useLanguage()
  const key = useIdempotencyKey(options.keyName)
  return useMutation({
    mutationFn: (request: WriteRequest<O>) =>
      sendRequest(operation, request, {
        language,
        ifMatch: request.ifMatch,
        ...(operationOf(operation).method === 'POST' && { idempotencyKey: key.of(request) }),
      }),
    onSuccess: async (response, request) => {
      key.settled(null)
      await options.onSuccess?.(response, request)
      options.onSettled?.()
      await refetchChanged(client, operation, request)
      await options.onRefreshed?.(response, request)
    },
    onError: async (error, request) => {
      key.settled(error)
      await options.onError?.(error, request)
      options.onSettled?.()
      const isRejectedAtFields = error instanceof RequestError && (error.problem?.errors ?? []).length > 0
      if (!isRejectedAtFields) void refetchChanged(client, operation, request, FORGETTING)
    },
  })
}

/** A slow refetch does not hold the result of a write longer than this. */
const REFETCH_WAIT_MS = 2_000

/** Topics whose invalidation drops what is on screen. After a failure, the screen and the typed text stay. */
const FORGETTING: readonly ChangeTopic[] = ['session', 'clock']

/** Refetches what a write changes. Resolves when it is on screen, at most after `REFETCH_WAIT_MS`. */
export async function refetchChanged<O extends Write>(
  client: QueryClient,
  operation: O,
  { params }: ApiRequest<O>,
  except: readonly ChangeTopic[] = [],
): Promise<void> {
  const { storeId } = (params ?? {}) as { storeId?: string }
  const topics = (operationOf(operation).changes ?? []).filter((topic) => !except.includes(topic))
  const { promise: late, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, REFETCH_WAIT_MS)
  await Promise.race([invalidate(client, topics, storeId), late])
  clearTimeout(timer)
}
