import type { Id } from '../../domain/facts/fact.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Person, Role } from '../../domain/stores/person.ts'
import type { RejectedAttempt, SignedIn, TooManyAttempts } from './sessions.ts'

export interface Rights {
  readonly role: Role
  /** The stores of a store team member. Empty for staff. */
  readonly storeIds: readonly Id[]
  readonly disabled: boolean
}

/** A person with an account, as operations sees them. */
export interface Account extends Rights {
  readonly id: Id
  readonly name: string
  readonly email: string | null
  readonly version: number
}

export interface NewInvitation extends Pick<Rights, 'role' | 'storeIds'> {
  readonly email: string
  readonly name: string | null
}

export interface Invitation extends NewInvitation {
  readonly id: Id
  readonly invitedAt: Instant
  readonly expiresAt: Instant
}

export interface Acceptance {
  readonly code: string
  readonly name: string
  readonly password: string
}

/**
 * The accounts of a host, in real time. Every change is audited. Store ids may contain duplicates. A change
 * of rights takes effect at the person's next request. Every method throws StoreUnavailable. `forbidden`: `by` is
 * no longer of operations, or is disabled, when the change is written.
 */
export interface Accounts {
  /** `has_account`: the address has an account with another role, or the invitation would add no store. */
  invite(
    by: Id,
    invitation: NewInvitation,
  ): Promise<(Invitation & { readonly code: string }) | 'forbidden' | 'store_unknown' | 'has_account'>
  /** Returns the open invitations, newest first. */
  invitations(): Promise<readonly Invitation[]>
  /** Revokes an invitation. `not_found`: none of this id is open. */
  revoke(by: Id, invitationId: Id): Promise<'revoked' | 'forbidden' | 'not_found'>
  /**
   * `refused`: the code is unknown, used, revoked or expired. `password_wrong`: the address already has an
   * account with another password. Only success uses up the code.
   */
  accept(
    acceptance: Acceptance,
    request: Request,
  ): Promise<SignedIn | RejectedAttempt<'refused' | 'password_wrong'> | 'password_obvious'>
  /** Returns all people, sorted by name. */
  people(): Promise<readonly Account[]>
  person(id: Id): Promise<Account | null>
  /** Changes a person. Returns `not_current` where `isCurrent` rejects the stored account. */
  change(
    by: Id,
    id: Id,
    rights: Rights,
    isCurrent: (account: Account) => Promise<boolean>,
  ): Promise<Account | 'forbidden' | 'not_found' | 'not_current' | 'store_unknown' | 'own_rights'>
  /**
   * Changes the password and ends the person's other sessions. `password_wrong`: also where the password was
   * changed while this one was verified. `session_ended`: the session of the request ended meanwhile.
   */
  changePassword(
    person: Person,
    passwords: { readonly current: string; readonly next: string },
    request: Request,
  ): Promise<TooManyAttempts | 'changed' | 'password_wrong' | 'password_obvious' | 'session_ended'>
}
