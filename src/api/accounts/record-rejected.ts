import type { SecurityEvent } from '../../domain/audit/security-event.ts'
import type { Host } from '../host.ts'
import { tooManyAttempts } from './account-problems.ts'
import type { RejectedAttempt } from './sessions.ts'

/** The event of a rejected secret, by operation. */
const FAILED = {
  signIn: 'sign_in_failed',
  acceptInvitation: 'invitation_accept_failed',
  changePassword: 'password_change_failed',
} as const satisfies Readonly<Record<string, SecurityEvent>>

/**
 * Records a rejected attempt in the security log. Returns why it was rejected, or throws `too-many-requests` where
 * a limit rejected it unchecked.
 */
export async function recordRejected<Cause extends string>(
  { securityLog }: Pick<Host, 'securityLog'>,
  operation: keyof typeof FAILED,
  { rejected, actor }: RejectedAttempt<Cause>,
  request: Request,
): Promise<Cause> {
  if (typeof rejected === 'object') {
    await securityLog.record({ event: 'attempt_limited', actor, subject: operation }, request)
    throw tooManyAttempts(rejected)
  }
  await securityLog.record({ event: FAILED[operation], actor }, request)
  return rejected
}
