import { useLocation } from 'wouter'
import { useApiMutation } from '../../client/use-api-mutation.ts'
import { addressOf } from '../../routes.ts'
import { type DraftForm, titleOf } from './draft-form.ts'

/** Begins a draft with the contents of a form, and opens it. */
export function useBeginDraft() {
  const [, navigate] = useLocation()
  const { mutate, isPending, isError } = useApiMutation('addDraft', {
    onSuccess: ({ body }) => navigate(addressOf('draft', { draftId: body.id }), { replace: true }),
  })
  const begin = (form: DraftForm): void => mutate({ body: { title: titleOf(form), content: JSON.stringify(form) } })
  return { begin, isPending, isError }
}
