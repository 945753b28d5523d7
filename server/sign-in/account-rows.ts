import { eq, inArray, sql } from 'drizzle-orm'
import type { Account } from '../../src/api/accounts/accounts.ts'
import type { Id } from '../../src/domain/facts/fact.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { stores } from '../database/schema-facts.ts'
import { memberships, people } from '../database/schema-sign-in.ts'

/** The stores of the selected person, sorted by id. */
export const STORE_IDS = sql<string[]>`array(
  select ${memberships.storeId} from ${memberships} where ${memberships.personId} = ${people.id} order by 1
)`

export const ACCOUNT = {
  id: people.id,
  name: people.name,
  email: people.email,
  role: people.role,
  disabled: people.disabled,
  version: people.version,
  storeIds: STORE_IDS,
}

/**
 * Locks people until the transaction ends: a concurrent change of their rights or password waits, or is waited for.
 * Locks them in order of id, so that two people who change each other do not wait for each other.
 */
export async function lockPeople(transaction: DrizzleTransaction, ...ids: readonly Id[]): Promise<void> {
  await transaction
    .select({ id: people.id })
    .from(people)
    .where(inArray(people.id, ids))
    .orderBy(people.id)
    .for('update')
}

/**
 * Returns whether a person is now of operations and not disabled. What the caller was when the request began may have
 * changed. Call it in the transaction that writes: the person's rights stay as they are until it ends.
 */
export async function isOfOperations(transaction: DrizzleTransaction, id: Id): Promise<boolean> {
  const [found] = await transaction
    .select({ role: people.role, disabled: people.disabled })
    .from(people)
    .where(eq(people.id, id))
    .for('share')
  return found?.role === 'operations' && !found.disabled
}

export async function accountOf(transaction: DrizzleTransaction, id: Id): Promise<Account | null> {
  const [found] = await transaction.select(ACCOUNT).from(people).where(eq(people.id, id))
  return found ?? null
}

/** Returns the account of an address in lower case. */
export async function accountByEmail(transaction: DrizzleTransaction, email: string): Promise<Account | null> {
  const [found] = await transaction.select(ACCOUNT).from(people).where(eq(people.email, email))
  return found ?? null
}

export async function allExist(transaction: DrizzleTransaction, storeIds: ReadonlySet<Id>): Promise<boolean> {
  if (storeIds.size === 0) return true
  const found = await transaction
    .select({ id: stores.id })
    .from(stores)
    .where(inArray(stores.id, [...storeIds]))
  return found.length === storeIds.size
}

/** Grants the stores that a person does not have yet. */
export async function grant(
  transaction: DrizzleTransaction,
  personId: Id,
  storeIds: readonly Id[],
  grantedBy: Id | null,
): Promise<void> {
  if (storeIds.length === 0) return
  await transaction
    .insert(memberships)
    .values(storeIds.map((storeId) => ({ personId, storeId, grantedBy })))
    .onConflictDoNothing()
}
