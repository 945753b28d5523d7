import { useLocation, useSearch } from 'wouter'
import type { AnswerOf } from '../../../contract/endpoint.ts'
import type { Contract } from '../../../contract/table.ts'
import { pages, readSignInReason } from '../../pages.ts'

type Person = AnswerOf<Contract['getSession']>['person']

/** Goes to what the person came for: a store owner's page, and for others the network's. */
export function useGoOn(): (person: Person) => void {
  const [, navigate] = useLocation()
  const { from = pages.stores } = readSignInReason(useSearch())
  return (person) => navigate(person?.role === 'retailer' ? from : pages.status)
}
