import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTabStorage } from '../../client/tab-storage.ts'
import { sendRequest, type ResponseOf } from '../../client/send-request.ts'
import { query } from '../../client/query.ts'
import { languageOfPath } from '../../i18n/language.tsx'
import { createFormDraft, type FormDraft, type DraftState, type SavedDraft } from './form-draft.ts'
import { type DraftForm, readForm, titleOf } from './draft-form.ts'
import { formOfTopic, topicOf } from './topic-form.ts'
import { unsavedOf } from './unsaved.ts'

/** Loads a draft with autosave. `error`: why it could not be loaded. */
export function useDraft(draftId: string): { draft: FormDraft; state: DraftState; error: unknown } {
  const client = useQueryClient()
  const request = { params: { draftId } }
  const { queryKey } = query('getDraft', request)
  const { data, error } = useQuery(query('getDraft', request))
  const overview = useQuery(query('getOperationsOverview'))
  const storage = useTabStorage()
  const [draft] = useState(() =>
    createFormDraft({
      save: async (form, etag) => {
        const body = { title: titleOf(form), content: JSON.stringify(form) }
        const language = languageOfPath(location.pathname)
        const answer = await sendRequest('saveDraft', { ...request, body }, { language, ifMatch: etag ?? '*' })
        client.setQueryData(queryKey, answer)
        return savedOf(answer, form)
      },
      askAgain: () => void client.invalidateQueries({ queryKey }),
      unsaved: unsavedOf(draftId, storage),
      later(work, ms) {
        const timer = setTimeout(work, ms)
        return () => clearTimeout(timer)
      },
    }),
  )
  useEffect(() => {
    const form = data && (readForm(data.body.content) ?? begun(data.body.content, overview.data))
    if (data && form) draft.received(savedOf(data, form))
  }, [draft, data, overview.data])
  useEffect(() => () => draft.stop(), [draft])
  const state = useSyncExternalStore(draft.subscribe, draft.state)
  return { draft, state, error: state.form === null ? (error ?? overview.error) : null }
}

/** The form of an escalated draft before its first edit. */
function begun(content: string, overview: ResponseOf<'getOperationsOverview'> | undefined): DraftForm | null {
  const topic = topicOf(content)
  return topic === null || overview === undefined ? null : formOfTopic(topic, overview.body, overview.asOf)
}

function savedOf({ body, etag }: ResponseOf<'getDraft'>, form: DraftForm): SavedDraft {
  const { version, savedAt, savedBy } = body
  return { form, version, savedAt, savedBy, etag }
}
