import { useMutation, useQueryClient } from '@tanstack/react-query'
import { isPassing, problemKind, type RequestError } from './request-error.ts'
import { invalidate } from './invalidate.ts'
import { operationOf } from './operations.ts'
import { type ApiRequest, type ResponseOf, sendRequest } from './send-request.ts'
import { useIdempotencyKey } from './use-idempotency-key.ts'
import { useLanguage } from '../i18n/language.tsx'
import type { ChangeTopic } from '../../contract/endpoint.ts'
import type { Contract, Operation } from '../../contract/table.ts'

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
  /** Runs once everything on screen that depends on the change has been refetched. */
  readonly onRefreshed?: (response: ResponseOf<O>, request: WriteRequest<O>) => unknown
  readonly onError?: (error: RequestError | Error, request: WriteRequest<O>) => unknown
  /** Runs after `onSuccess` or `onError`, before the refetch. */
  readonly onSettled?: () => unknown
}

/**
 * Sends a write with one Idempotency-Key for all retries, then refetches what its contract row lists as
 * `changes`. Also refetches after a failure with an unknown outcome, and after a conflict with another user.
 */
export function useApiMutation<O extends Write>(operation: O, options: MutationOptions<O> = {}) {
  const client = useQueryClient()
  const language = useLanguage()
  const key = useIdempotencyKey(options.keyName)
  const refresh = async ({ params }: WriteRequest<O>, apart: readonly ChangeTopic[] = []) => {
    const { storeId } = (params ?? {}) as { storeId?: string }
    const topics = (operationOf(operation).changes ?? []).filter((topic) => !apart.includes(topic))
    await Promise.all(
      topics.map((topic) => invalidate(client, { topic, ...(storeId !== undefined && { storeId }) })),
    )
  }
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
      await refresh(request)
      await options.onRefreshed?.(response, request)
    },
    onError: async (error, request) => {
      key.settled(error)
      await options.onError?.(error, request)
      options.onSettled?.()
      if (OUTRUN.has(problemKind(error) ?? '')) await refresh(request, FORGETTING)
      else if (isPassing(error)) void refresh(request, FORGETTING)
    },
  })
}

/** Topics whose invalidation drops what is on screen. After a failure, the screen and the typed text stay. */
const FORGETTING: readonly ChangeTopic[] = ['session', 'clock']

/** Problem kinds for a conflict with a change by another user. */
const OUTRUN: ReadonlySet<string> = new Set(['conflict', 'precondition-failed', 'not-found'])
