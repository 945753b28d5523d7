import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { usePersistedQueries } from './persisted-queries-context.tsx'
import type { ResponseBody } from './send-request.ts'
import { useApiMutation } from './use-api-mutation.ts'
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
 * Signs in, or accepts an invitation, and reads everything anew: nothing that was read before is shown to the next
 * person.
 */
export function useOpenSession(operation: Opening, onDone: (person: Person) => void) {
  const persisted = usePersistedQueries()
  return useApiMutation(operation, {
    onSuccess: () => persisted.erase(),
    onRefreshed: ({ body }) => onDone(body.person),
  })
}

/** Signs out. Where the api could not be reached, the session is still open: the page stays and says so. */
export function useSignOut(onDone: () => void) {
  const persisted = usePersistedQueries()
  return useApiMutation('signOut', {
    onSuccess: async () => {
      forgetUnsavedWork()
      await persisted.erase()
      onDone()
    },
  })
}
