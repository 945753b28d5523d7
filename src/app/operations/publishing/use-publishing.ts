import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Operation } from '../../../contract/table.ts'
import { problemKind } from '../../client/request-error.ts'
import { sendRequest } from '../../client/send-request.ts'
import { useIdempotencyKey } from '../../client/use-idempotency-key.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { fieldErrorsOf } from './field-errors.ts'
import type { PublishRequestBody } from './publish-request-of.ts'

/** What the api says of one field of a publish request. */
export interface FieldError {
  /** A path in the publish request. */
  readonly field: string
  readonly cause: string
}

export type NotPublished =
  /** It may be meant so: it is published once that is confirmed. */
  | { readonly kind: 'asked'; readonly fieldErrors: readonly FieldError[] }
  | { readonly kind: 'refused'; readonly fieldErrors: readonly FieldError[] }
  | { readonly kind: 'failed'; readonly error: unknown }

export interface Publishing {
  readonly publish: (publishRequest: PublishRequestBody) => void
  /** Publishes what was asked about. */
  readonly confirm: () => void
  readonly forget: () => void
  readonly isPending: boolean
  readonly notPublished: NotPublished | null
}

/** Publishes a publish request. `changes` is what is asked for anew once it holds; then comes `onDone`. */
export function usePublishing(changes: Operation, onDone: () => void): Publishing {
  const client = useQueryClient()
  const language = useLanguage()
  const [publishRequest, setPublishRequest] = useState<PublishRequestBody | null>(null)
  const key = useIdempotencyKey()
  const mutation = useMutation({
    mutationFn: (body: { publishRequest: PublishRequestBody; confirmed: boolean }) =>
      sendRequest(
        'publish',
        { body: { ...body, draftId: null } },
        { language, idempotencyKey: key.of(body) },
      ),
    onSettled: (_published, error) => key.settled(error),
    onSuccess: async () => {
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === changes })
      onDone()
    },
  })
  return {
    publish(next) {
      setPublishRequest(next)
      mutation.mutate({ publishRequest: next, confirmed: false })
    },
    confirm() {
      if (publishRequest !== null) mutation.mutate({ publishRequest, confirmed: true })
    },
    forget: mutation.reset,
    isPending: mutation.isPending,
    notPublished: mutation.isError ? reasonOf(mutation.error) : null,
  }
}

function reasonOf(error: unknown): NotPublished {
  const fieldErrors = Object.entries(fieldErrorsOf(error)).map(([field, cause]) => ({ field, cause }))
  if (problemKind(error) === 'confirmation-needed') return { kind: 'asked', fieldErrors }
  return fieldErrors.length > 0 ? { kind: 'refused', fieldErrors } : { kind: 'failed', error }
}
