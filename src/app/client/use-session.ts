import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { usePersistedQueries } from './persisted-queries-context.tsx'
import { sendRequest, type ApiRequest, type ResponseBody } from './send-request.ts'
import { query } from './query.ts'
import { forgetUnsavedWork } from './unsaved-work.ts'

/** The person signed in; null when nobody is; undefined while it is not known. */
export function usePerson() {
  return useQuery(query('getSession')).data?.body.person
}

/** Whether it was once asked who is signed in, and answered or failed; asking anew does not unsettle it. */
export function useSessionSettled(): boolean {
  const { isFetched } = useQuery(query('getSession'))
  const [isSettled, setSettled] = useState(isFetched)
  if (isFetched && !isSettled) setSettled(true)
  return isSettled
}

type Person = ResponseBody<'getSession'>['person']
/** What opens a session: both are answered with who is then signed in. */
type Opening = 'signIn' | 'acceptInvitation'

/**
 * Signs in, or accepts an invitation, and asks everything anew: nothing that was read before is shown to the next
 * person.
 */
export function useOpenSession<O extends Opening>(operation: O, onDone: (person: Person) => void) {
  const client = useQueryClient()
  const language = useLanguage()
  const kept = usePersistedQueries()
  return useMutation({
    mutationFn: (question: ApiRequest<O>) => sendRequest(operation, question, { language }),
    onSuccess: async ({ body }) => {
      await kept.erase()
      await client.resetQueries()
      onDone(body.person)
    },
  })
}

/** Signs out. Where the api could not be told, the session is still open: the page stays and says so. */
export function useSignOut(onDone: () => void) {
  const client = useQueryClient()
  const language = useLanguage()
  const kept = usePersistedQueries()
  return useMutation({
    mutationFn: () => sendRequest('signOut', {}, { language }),
    onSuccess: async () => {
      forgetUnsavedWork()
      await kept.erase()
      onDone()
      await client.resetQueries()
    },
  })
}
