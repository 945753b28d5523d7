import { useLocation } from 'wouter'
import { useApiMutation } from '../../client/use-api-mutation.ts'
import { addressOf } from '../../routes.ts'
import { type DraftForm, titleOf } from './draft-form.ts'

/** Creates a draft from a form and opens it. */
export function useBeginDraft() {
  const [, navigate] = useLocation()
  const { mutate, ...state } = useApiMutation('addDraft', {
    onSuccess: ({ body }) => navigate(addressOf('draft', { draftId: body.id }), { replace: true }),
  })
  return {
    ...state,
    mutate: (form: DraftForm) => mutate({ body: { title: titleOf(form), content: JSON.stringify(form) } }),
  }
}
