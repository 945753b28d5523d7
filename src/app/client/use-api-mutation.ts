import { useMutation, useQueryClient } from '@tanstack/react-query'
import { isPassing, problemKind, type RequestError } from './request-error.ts'
import { invalidate } from './invalidate.ts'
import { operationOf } from './operations.ts'
import { type ApiRequest, type ResponseOf, sendRequest } from './send-request.ts'
import { useIdempotencyKey } from './use-idempotency-key.ts'
import { useLanguage } from '../i18n/language.tsx'
import type { ChangeTopic } from '../../contract/endpoint.ts'
import type { Contract, Operation } from '../../contract/table.ts'

/** An operation whose row of the contract says what it changes. */
export type Write = { [O in Operation]: Contract[O] extends { changes: unknown } ? O : never }[Operation]

export interface WriteRequest<O extends Write> extends ApiRequest<O> {
  /** The ETag of what is being changed. */
  readonly ifMatch?: string | undefined
}

interface MutationOptions<O extends Write> {
  /** Keeps the idempotency key in this tab under this name, where the text that is sent survives a reload too. */
  readonly keyName?: string
  /** Runs as soon as the api has answered. */
  readonly onSuccess?: (response: ResponseOf<O>, request: WriteRequest<O>) => unknown
  /** Runs once everything on screen that depends on the change has been read again. */
  readonly onRefreshed?: (response: ResponseOf<O>, request: WriteRequest<O>) => unknown
  readonly onError?: (error: RequestError | Error, request: WriteRequest<O>) => unknown
  /** Runs after either, and before the refresh. */
  readonly onSettled?: () => unknown
}

/**
 * Sends a write with an Idempotency-Key that serves all tries of the same request, then reads again what its row of the
 * contract says it changes. After a failure that leaves open whether the write holds, and where somebody else was faster,
 * the same is read again.
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

/** Topics whose change forgets what is on screen: after a failure it stays, and what was typed with it. */
const FORGETTING: readonly ChangeTopic[] = ['session', 'clock']

/** Kinds of problem by which the api says that somebody else was faster. */
const OUTRUN: ReadonlySet<string> = new Set(['conflict', 'precondition-failed', 'not-found'])
