import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { sendRequest } from '../../client/send-request.ts'
import { query } from '../../client/query.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { operationsPages } from '../operations-pages.ts'
import { type DraftForm, titleOf } from './draft-form.ts'

/** Begins a draft with what a form holds, and opens it. */
export function useBeginDraft() {
  const client = useQueryClient()
  const language = useLanguage()
  const [, navigate] = useLocation()
  return useMutation({
    mutationFn: (form: DraftForm) =>
      sendRequest(
        'addDraft',
        { body: { title: titleOf(form), content: JSON.stringify(form) } },
        { language },
      ),
    onSuccess: async ({ body }) => {
      navigate(operationsPages.draft(body.id), { replace: true })
      await client.invalidateQueries({ queryKey: query('listDrafts').queryKey })
    },
  })
}
