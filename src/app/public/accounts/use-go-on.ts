import { useLocation, useSearch } from 'wouter'
import type { ResponseBody } from '../../client/send-request.ts'
import { homeOf, readSignInReason, roleAt } from '../../routes.ts'

type Person = ResponseBody<'getSession'>['person']

/** Goes to what the person came for, where it is theirs, else to where their work begins. */
export function useGoOn(): (person: Person) => void {
  const [, navigate] = useLocation()
  const { from } = readSignInReason(useSearch())
  return (person) => {
    const isTheirs = from !== undefined && roleAt(from) === person?.role
    navigate(isTheirs ? from : homeOf(person?.role))
  }
}
