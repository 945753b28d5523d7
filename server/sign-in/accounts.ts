import type { Accounts } from '../../src/api/accounts/accounts.ts'
import type { TooManyAttempts, SignedIn } from '../../src/api/accounts/sessions.ts'
import type { Id } from '../../src/domain/facts/fact.ts'
import { acceptInvitation } from './accept.ts'
import { accountOf } from './account-rows.ts'
import type { Attempt } from './attempts.ts'
import { createInvitations } from './invitations.ts'
import { isObvious } from './password-rules.ts'
import { hashOfPassword, isPassword, passwordHashOf, replacePassword } from './passwords.ts'
import { createPeople } from './people.ts'
import type { SignInDatabase } from './sign-in-database.ts'

export interface AccountsParts {
  readonly database: SignInDatabase
  readonly realMs: () => number
  /** Counts an attempt by client address. Returns null where it is allowed. */
  readonly attempt: (what: Attempt, request: Request) => Promise<TooManyAttempts | null>
  readonly openSession: (personId: Id, request: Request) => Promise<SignedIn | null>
  readonly tokenOf: (request: Request) => string | null
}

/** Returns the accounts of a host with a database. */
export function createAccounts(parts: AccountsParts): Accounts {
  const { database, realMs, attempt, openSession, tokenOf } = parts
  return {
    ...createInvitations(database, realMs),
    ...createPeople(database),
    async accept(acceptance, request) {
      const tooMany = await attempt('accept', request)
      if (tooMany !== null) return tooMany
      const accepted = await acceptInvitation(database, acceptance, realMs())
      if (typeof accepted === 'string') return accepted
      return (await openSession(accepted.personId, request)) ?? 'refused'
    },
    async changePassword({ id }, { current, next }, request) {
      const tooMany = await attempt('password', request)
      if (tooMany !== null) return tooMany
      const { account, hash } = await database.transaction(null, async (transaction) => ({
        account: await accountOf(transaction, id),
        hash: await passwordHashOf(transaction, id),
      }))
      if (!(await isPassword(current, hash))) return 'password_wrong'
      if (isObvious(next, { name: account?.name ?? '', email: account?.email ?? '' })) return 'password_obvious'
      const nextHash = await hashOfPassword(next)
      await database.transaction(id, (transaction) =>
        replacePassword(transaction, id, nextHash, tokenOf(request) ?? ''),
      )
      return 'changed'
    },
  }
}
