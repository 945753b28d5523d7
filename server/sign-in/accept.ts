import { eq, sql } from 'drizzle-orm'
import type { Acceptance, Invitation } from '../../src/api/accounts/accounts.ts'
import type { RejectedAttempt, TooManyAttempts } from '../../src/api/accounts/sessions.ts'
import { randomId } from '../../src/api/random-id.ts'
import type { Id } from '../../src/domain/facts/fact.ts'
import { fromEpoch } from '../../src/domain/time/instant.ts'
import { people } from '../database/schema-sign-in.ts'
import { accountByEmail, accountOf, grant, lockPeople } from './account-rows.ts'
import { invitationOf, spend } from './invitations.ts'
import { isObvious } from './password-rules.ts'
import { addPassword, hashOfPassword, isPassword, passwordHashOf } from './passwords.ts'
import type { SignInDatabase } from './sign-in-database.ts'

type Opened = Invitation & { readonly invitedBy: Id | null }
interface Accepted {
  readonly personId: Id
  readonly email: string
  /** The stored hash of the password that was given. */
  readonly passwordHash: string
}
type Rejected = RejectedAttempt<'refused' | 'password_wrong'>

const actorOf = (id: Id) => ({ kind: 'person', id }) as const
const UNKNOWN_CODE: Rejected = { rejected: 'refused', actor: { kind: 'nobody' } }

/** Accepts an invitation. Returns the person, new or with added stores, to be signed in, and the address. */
export async function acceptInvitation(
  database: SignInDatabase,
  acceptance: Acceptance,
  realMs: number,
  countGuess: (email: string) => Promise<TooManyAttempts | null>,
): Promise<Accepted | Rejected | 'password_obvious'> {
  const { code, name, password } = acceptance
  const now = fromEpoch(realMs)
  const found = await database.transaction(null, async (transaction) => {
    const invitation = await invitationOf(transaction, code, now)
    if (invitation === null) return null
    const account = await accountByEmail(transaction, invitation.email)
    const hash = account === null ? null : await passwordHashOf(transaction, account.id)
    return { invitation, account, hash }
  })
  if (found === null) return UNKNOWN_CODE
  const { invitation, account, hash } = found
  if (account !== null) {
    const actor = actorOf(account.id)
    const tooMany = await countGuess(invitation.email)
    if (tooMany !== null) return { rejected: tooMany, actor }
    if (hash === null || !(await isPassword(password, hash))) return { rejected: 'password_wrong', actor }
    return addStores(account.id, invitation, hash)
  }
  if (await isObvious(password, { name, email: invitation.email })) return 'password_obvious'
  return makePerson(invitation, await hashOfPassword(password))

  function addStores(personId: Id, { id, email, role, storeIds, invitedBy }: Opened, passwordHash: string) {
    return database.transaction<Accepted | Rejected>(personId, async (transaction) => {
      // The password or the rights may have been changed while the password was verified.
      await lockPeople(transaction, personId)
      const current = await accountOf(transaction, personId)
      const actor = actorOf(personId)
      if ((await passwordHashOf(transaction, personId)) !== passwordHash) return { rejected: 'password_wrong', actor }
      if (current === null || current.disabled || current.role !== role) return { rejected: 'refused', actor }
      if (!(await spend(transaction, id, personId, now))) return UNKNOWN_CODE
      await grant(transaction, personId, storeIds, invitedBy)
      await transaction
        .update(people)
        .set({ version: sql`${people.version} + 1` })
        .where(eq(people.id, personId))
      return { personId, email, passwordHash }
    })
  }

  function makePerson({ id, email, role, storeIds, invitedBy }: Opened, passwordHash: string) {
    const personId = randomId()
    return database.transaction(personId, async (transaction) => {
      if (!(await spend(transaction, id, personId, now))) return UNKNOWN_CODE
      // The link proves that the person can read mail at this address.
      const made = await transaction
        .insert(people)
        .values({ id: personId, name, email, emailVerified: true, role })
        .onConflictDoNothing({ target: people.email })
        .returning({ id: people.id })
      // Of the invitations to an address, one is open: no other can have made this account meanwhile.
      if (made.length === 0) throw new Error('this address has an account, and had none before')
      await addPassword(transaction, personId, passwordHash)
      await grant(transaction, personId, storeIds, invitedBy)
      return { personId, email, passwordHash }
    })
  }
}
