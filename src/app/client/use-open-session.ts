import { usePersistedQueries } from './persisted-queries-context.tsx'
import type { ResponseBody } from './send-request.ts'
import { useApiMutation } from './use-api-mutation.ts'

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
