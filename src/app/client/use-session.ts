import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { usePersistedQueries } from './persisted-queries-context.tsx'
import { sendRequest } from './send-request.ts'
import { query } from './query.ts'
import { forgetUnsavedWork } from './unsaved-work.ts'

/** The person signed in; null without one; undefined while the session loads. */
export function usePerson() {
  return useQuery(query('getSession')).data?.body.person
}

/** Whether the session request has succeeded or failed once. A refetch does not reset it. */
export function useSessionSettled(): boolean {
  const { isFetched } = useQuery(query('getSession'))
  const [isSettled, setSettled] = useState(isFetched)
  if (isFetched && !isSettled) setSettled(true)
  return isSettled
}

/** Signs out. If the API cannot be reached, the session is still open: the page stays and shows the error. */
export function useSignOut(onDone: () => void) {
  const client = useQueryClient()
  const language = useLanguage()
  const persisted = usePersistedQueries()
  // Every page loads this: useApiMutation and its storage stay out of the first load.
  return useMutation({
    mutationFn: () => sendRequest('signOut', {}, { language }),
    onSuccess: async () => {
      forgetUnsavedWork()
      await persisted.erase()
      onDone()
      await client.resetQueries()
    },
  })
}
