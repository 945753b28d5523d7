import type { ReactNode } from 'react'
import { Redirect, useLocation } from 'wouter'
import type { Role } from '../../domain/stores/person.ts'
import { RequestError } from '../client/request-error.ts'
import { usePerson } from '../client/use-session.ts'
import { ErrorState } from '../design/ErrorState.tsx'
import { Loading } from '../design/Loading.tsx'
import { signInAddress } from '../routes.ts'

/**
 * Renders its children for one role only. Redirects to the sign-in page, and back, when no user is signed in.
 * Shows "not found" to other roles.
 */
export function RoleOnly({ allowed, children }: { allowed: Role; children: ReactNode }) {
  const person = usePerson()
  const [pathname] = useLocation()
  if (person === undefined) return <Loading />
  if (person === null) return <Redirect to={signInAddress({ from: pathname })} replace />
  return person.role === allowed ? children : <ErrorState error={new RequestError('not_found')} />
}
