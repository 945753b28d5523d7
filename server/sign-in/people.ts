import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Account, Accounts, Rights } from '../../src/api/accounts/accounts.ts'
import type { Id } from '../../src/domain/facts/fact.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { memberships, people, sessions } from '../database/schema-sign-in.ts'
import { ACCOUNT, accountOf, allExist, grant, isOfOperations, lockPeople } from './account-rows.ts'
import { revokeInvitationsBy, revokeInvitationsTo } from './invitations.ts'
import type { SignInDatabase } from './sign-in-database.ts'

export function createPeople(
  database: SignInDatabase,
  realMs: () => number,
): Pick<Accounts, 'people' | 'person' | 'change'> {
  return {
    async people() {
      const all = await database.transaction(null, (transaction) => transaction.select(ACCOUNT).from(people))
      return all.sort((a, b) => (a.name === b.name ? compare(a.id, b.id) : compare(a.name, b.name)))
    },
    person: (id) => database.transaction(null, (transaction) => accountOf(transaction, id)),
    change: (by, id, rights, isCurrent) =>
      database.transaction(by, async (transaction) => {
        // A concurrent change waits and then finds another version.
        await lockPeople(transaction, by, id)
        if (!(await isOfOperations(transaction, by))) return 'forbidden'
        const account = await accountOf(transaction, id)
        if (account === null) return 'not_found'
        if (!(await isCurrent(account))) return 'not_current'
        if (by === id && (rights.role !== 'operations' || rights.disabled)) return 'own_rights'
        const storeIds = new Set(rights.storeIds)
        if (!(await allExist(transaction, storeIds))) return 'store_unknown'
        return apply(transaction, by, account, { ...rights, storeIds: [...storeIds].sort() }, realMs())
      }),
  }
}

async function apply(
  transaction: DrizzleTransaction,
  by: Id,
  was: Account,
  { role, disabled, storeIds }: Rights,
  realMs: number,
): Promise<Account> {
  const lost = was.storeIds.filter((id) => !storeIds.includes(id))
  const gained = storeIds.filter((id) => !was.storeIds.includes(id))
  if (was.role === role && was.disabled === disabled && lost.length + gained.length === 0) return was
  if (lost.length > 0) {
    await transaction
      .delete(memberships)
      .where(and(eq(memberships.personId, was.id), inArray(memberships.storeId, lost)))
  }
  await grant(transaction, was.id, gained, by)
  if (disabled || role !== 'operations') await revokeInvitationsBy(transaction, was.id, by, realMs)
  // Whoever takes a right away takes it for good: an older invitation would give it back.
  if (was.email !== null && (disabled || role !== was.role || lost.length > 0)) {
    await revokeInvitationsTo(transaction, was.email, by, realMs)
  }
  // A disabled person has to sign in again when enabled.
  if (disabled) await transaction.delete(sessions).where(eq(sessions.userId, was.id))
  const [changed] = await transaction
    .update(people)
    .set({ role, disabled, version: sql`${people.version} + 1` })
    .where(eq(people.id, was.id))
    .returning({ version: people.version })
  return { ...was, role, disabled, storeIds, version: changed?.version ?? was.version + 1 }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
