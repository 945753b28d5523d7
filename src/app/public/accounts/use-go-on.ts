import { useLocation, useSearch } from 'wouter'
import type { ResponseBody } from '../../client/send-request.ts'
import { pages, readSignInReason } from '../../pages.ts'

type Person = ResponseBody<'getSession'>['person']

/** Goes to what the person came for, where it is theirs, else to where their work begins. */
export function useGoOn(): (person: Person) => void {
  const [, navigate] = useLocation()
  const { from } = readSignInReason(useSearch())
  return (person) => {
    const home = homeOf(person)
    navigate(from?.startsWith(home) && home !== pages.status ? from : home)
  }
}

function homeOf(person: Person): string {
  if (person?.role === 'retailer') return pages.stores
  if (person?.role === 'support') return pages.support
  return person?.role === 'operations' ? pages.operations : pages.status
}
