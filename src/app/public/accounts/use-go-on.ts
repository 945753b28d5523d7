import { useLocation, useSearch } from 'wouter'
import type { ResponseBody } from '../../client/send-request.ts'
import { homeOf, readSignInReason, roleAt } from '../../routes.ts'

type Person = ResponseBody<'getSession'>['person']

/** Returns a function that returns to the page that required sign-in, or else opens the role's home page. */
export function useGoOn(): (person: Person) => void {
  const [, navigate] = useLocation()
  const { from } = readSignInReason(useSearch())
  return (person) => {
    const isTheirs = from !== undefined && roleAt(from) === person?.role
    navigate(isTheirs ? from : homeOf(person?.role))
  }
}
