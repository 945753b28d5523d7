import type { ReactNode } from 'react'
import { Redirect, useLocation } from 'wouter'
import type { Role } from '../../domain/stores/person.ts'
import { RequestError } from '../client/request-error.ts'
import { usePerson } from '../client/use-session.ts'
import { ErrorState } from '../design/ErrorState.tsx'
import { Loading } from '../design/Loading.tsx'
import { signInAddress } from '../routes.ts'

/**
 * What only people of a role see. Someone who is not signed in is sent to the sign-in page and comes back; to anyone
 * else there is no such page.
 */
export function RoleOnly({ allowed, children }: { allowed: Role; children: ReactNode }) {
  const person = usePerson()
  const [pathname] = useLocation()
  if (person === undefined) return <Loading />
  if (person === null) return <Redirect to={signInAddress({ from: pathname })} replace />
  return person.role === allowed ? children : <ErrorState error={new RequestError('not_found')} />
}
