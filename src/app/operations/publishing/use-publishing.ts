import { useState } from 'react'
import { useApiMutation } from '../../client/use-api-mutation.ts'
import { problemKind } from '../../client/request-error.ts'
import { fieldErrorsOf } from './field-errors.ts'
import type { PublishRequestBody } from './publish-request-of.ts'

/** An error of the API for one field of a publish request. */
export interface FieldError {
  /** A path in the publish request. */
  readonly field: string
  readonly cause: string
}

export type NotPublished =
  /** Can be published after confirmation. */
  | { readonly kind: 'asked'; readonly fieldErrors: readonly FieldError[] }
  | { readonly kind: 'refused'; readonly fieldErrors: readonly FieldError[] }
  | { readonly kind: 'failed'; readonly error: unknown }

export interface Publishing {
  readonly publish: (publishRequest: PublishRequestBody) => void
  /** Sends the last request again, as confirmed. */
  readonly confirm: () => void
  readonly forget: () => void
  readonly isPending: boolean
  readonly notPublished: NotPublished | null
}

/** Sends publish requests. Calls `onDone` once the page shows the result. */
export function usePublishing(onDone: () => void): Publishing {
  const [publishRequest, setPublishRequest] = useState<PublishRequestBody | null>(null)
  const mutation = useApiMutation('publish', { onRefreshed: onDone })
  const send = (body: { publishRequest: PublishRequestBody; confirmed: boolean }) =>
    mutation.mutate({ body: { ...body, draftId: null } })
  return {
    publish(next) {
      setPublishRequest(next)
      send({ publishRequest: next, confirmed: false })
    },
    confirm() {
      if (publishRequest !== null) send({ publishRequest, confirmed: true })
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
