/** What the security log records: sign-ins, passwords, API tokens, and reads of whole lists by staff. */
export const SECURITY_EVENTS = [
  'sign_in',
  'sign_in_failed',
  'sign_out',
  'password_changed',
  'password_change_failed',
  'invitation_accepted',
  'invitation_accept_failed',
  'attempt_limited',
  'token_made',
  'token_revoked',
  'token_used',
  'token_rejected',
  'read',
  'export',
] as const
export type SecurityEvent = (typeof SECURITY_EVENTS)[number]

/**
 * Events that a page, a program or an attacker repeats thousands of times a day. Those of one hour with the same
 * actor, subject and client address are one entry with a count.
 */
const COUNTED: ReadonlySet<SecurityEvent> = new Set<SecurityEvent>([
  'attempt_limited',
  'token_used',
  'token_rejected',
  'read',
])

/** Attempts that fail without an account: whoever makes them needs nothing, and can make any number. */
const COUNTED_OF_NOBODY: ReadonlySet<SecurityEvent> = new Set<SecurityEvent>([
  'sign_in_failed',
  'invitation_accept_failed',
])

/** Whether the events of one hour are one entry. */
export function isCountedByHour(event: SecurityEvent, actor: (typeof SECURITY_ACTORS)[number]): boolean {
  return COUNTED.has(event) || (actor === 'nobody' && COUNTED_OF_NOBODY.has(event))
}

/** The lists that the app saves as a file. */
export const EXPORTED_LISTS = ['stores', 'stores_not_viewed'] as const
export type ExportedList = (typeof EXPORTED_LISTS)[number]

/** `command`: a command on the host's terminal. `nobody`: the caller is unknown. */
export const SECURITY_ACTORS = ['person', 'api_client', 'command', 'nobody'] as const
