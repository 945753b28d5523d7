import type { Accounts } from '../../src/api/accounts/accounts.ts'
import type { Id } from '../../src/domain/facts/fact.ts'
import { acceptInvitation } from './accept.ts'
import { accountOf, lockPeople } from './account-rows.ts'
import { personOfSession } from './caller.ts'
import type { GuessLimit } from './guess-limit.ts'
import { createInvitations } from './invitations.ts'
import { isObvious } from './password-rules.ts'
import { hashOfPassword, isPassword, passwordHashOf, replacePassword } from './passwords.ts'
import { createPeople } from './people.ts'
import { cookieHeaders } from './session-cookie.ts'
import type { OpenedSession } from './sessions.ts'
import type { SignInDatabase } from './sign-in-database.ts'

export interface AccountsParts {
  readonly database: SignInDatabase
  readonly realMs: () => number
  readonly guesses: GuessLimit
  readonly openSession: (personId: Id, verified: string, request: Request) => Promise<OpenedSession | null>
  readonly tokenOf: (request: Request) => string | null
}

/** Returns the accounts of a host with a database. */
export function createAccounts(parts: AccountsParts): Accounts {
  const { database, realMs, guesses, openSession, tokenOf } = parts
  return {
    ...createInvitations(database, realMs),
    ...createPeople(database, realMs),
    async accept(acceptance, request) {
      const accepted = await acceptInvitation(database, acceptance, realMs(), (email) =>
        guesses.attempt(email, request.headers),
      )
      if (accepted === 'password_obvious' || 'rejected' in accepted) return accepted
      const { personId, email, passwordHash } = accepted
      const session = await openSession(personId, passwordHash, request)
      if (session === null) return { rejected: 'refused', actor: { kind: 'person', id: personId } }
      return {
        ...session,
        headers: [...session.headers, ...cookieHeaders(await guesses.succeeded(email, request.headers))],
      }
    },
    async changePassword({ id }, { current, next }, request) {
      const { account, hash } = await database.transaction(null, async (transaction) => ({
        account: await accountOf(transaction, id),
        hash: await passwordHashOf(transaction, id),
      }))
      const tooMany = await guesses.attempt(account?.email ?? id, request.headers)
      if (tooMany !== null) return tooMany
      if (hash === null || !(await isPassword(current, hash, true))) return 'password_wrong'
      await guesses.succeeded(account?.email ?? id, request.headers)
      if (await isObvious(next, { name: account?.name ?? '', email: account?.email ?? '' })) return 'password_obvious'
      const nextHash = await hashOfPassword(next)
      const token = tokenOf(request) ?? ''
      return database.transaction(id, async (transaction) => {
        // The session and the password may have been changed while this password was verified.
        await lockPeople(transaction, id)
        const caller = await personOfSession(transaction, token, realMs())
        if (caller?.id !== id) return 'session_ended'
        return (await replacePassword(transaction, id, hash, nextHash, token)) ? 'changed' : 'password_wrong'
      })
    },
  }
}
