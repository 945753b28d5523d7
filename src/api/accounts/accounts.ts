import type { Id } from '../../domain/facts/fact.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Person, Role } from '../../domain/stores/person.ts'
import type { TooManyAttempts, SignedIn } from './sessions.ts'

/** What a person may do. */
export interface Rights {
  readonly role: Role
  /** A retailer's; staff hold none. */
  readonly storeIds: readonly Id[]
  readonly disabled: boolean
}

/** Somebody who can sign in, as operations sees them. */
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
 * The accounts of a host, in real time. Every change is audited. Ids of stores may come twice; a person who changes
 * sees it at their next call. All throw StoreUnavailable.
 */
export interface Accounts {
  /**
   * `has_account`: the address is that of somebody to whom the invitation would give nothing, or another role.
   */
  invite(
    by: Id,
    invitation: NewInvitation,
  ): Promise<(Invitation & { readonly code: string }) | 'store_unknown' | 'has_account'>
  /** Those that are open, the newest first. */
  invitations(): Promise<readonly Invitation[]>
  /** Tells whether there was an open one. */
  revoke(by: Id, invitationId: Id): Promise<boolean>
  /**
   * `rejected`: the code opens nothing, whatever the reason. `password_wrong`: the address has an account already,
   * with another password. Neither of the other problems spends the code.
   */
  accept(
    acceptance: Acceptance,
    request: Request,
  ): Promise<SignedIn | TooManyAttempts | 'refused' | 'password_wrong' | 'password_obvious'>
  /** Everyone, by name. */
  people(): Promise<readonly Account[]>
  person(id: Id): Promise<Account | null>
  /** Changes a person unless `isCurrent` denies that they are as the caller knows them. */
  change(
    by: Id,
    id: Id,
    rights: Rights,
    isCurrent: (account: Account) => Promise<boolean>,
  ): Promise<Account | 'not_found' | 'not_current' | 'store_unknown' | 'own_rights'>
  /** Ends the person's other sessions too. */
  changePassword(
    person: Person,
    passwords: { readonly current: string; readonly next: string },
    request: Request,
  ): Promise<TooManyAttempts | 'changed' | 'password_wrong' | 'password_obvious'>
}
