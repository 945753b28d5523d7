import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { usePersistedQueries } from './persisted-queries-context.tsx'
import type { ResponseBody } from './send-request.ts'
import { useApiMutation } from './use-api-mutation.ts'
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

type Person = ResponseBody<'getSession'>['person']
/** Operations that open a session. Both return the person who is then signed in. */
type Opening = 'signIn' | 'acceptInvitation'

/** Signs in, or accepts an invitation, and refetches everything: the next user never sees earlier data. */
export function useOpenSession(operation: Opening, onDone: (person: Person) => void) {
  const persisted = usePersistedQueries()
  return useApiMutation(operation, {
    onSuccess: () => persisted.erase(),
    onRefreshed: ({ body }) => onDone(body.person),
  })
}

/** Signs out. If the API cannot be reached, the session is still open: the page stays and shows the error. */
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
