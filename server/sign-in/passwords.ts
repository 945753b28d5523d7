import { and, eq, ne } from 'drizzle-orm'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { randomId } from '../../src/api/random-id.ts'
import type { Id } from '../../src/domain/facts/fact.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { sessions, signInAccounts } from '../database/schema-sign-in.ts'

/** The provider of password accounts in better-auth. */
const PROVIDER = 'credential'

/** Call it outside transactions, which it would keep open while it hashes. */
export const hashOfPassword = hashPassword

/** Verifies a password. Takes as long without a stored hash, so that timing reveals nothing. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  if (hash !== null) return verifyPassword({ hash, password })
  await hashPassword(password)
  return false
}

export async function passwordHashOf(transaction: DrizzleTransaction, personId: Id): Promise<string | null> {
  const [found] = await transaction
    .select({ hash: signInAccounts.password })
    .from(signInAccounts)
    .where(and(eq(signInAccounts.userId, personId), eq(signInAccounts.providerId, PROVIDER)))
  return found?.hash ?? null
}

export async function addPassword(transaction: DrizzleTransaction, personId: Id, hash: string): Promise<void> {
  await transaction.insert(signInAccounts).values({
    id: randomId(),
    accountId: personId,
    providerId: PROVIDER,
    userId: personId,
    password: hash,
  })
}

/** Sets a new password and ends all other sessions of the person. */
export async function replacePassword(
  transaction: DrizzleTransaction,
  personId: Id,
  hash: string,
  exceptToken: string,
): Promise<void> {
  await transaction
    .update(signInAccounts)
    .set({ password: hash, updatedAt: new Date() })
    .where(and(eq(signInAccounts.userId, personId), eq(signInAccounts.providerId, PROVIDER)))
  await transaction.delete(sessions).where(and(eq(sessions.userId, personId), ne(sessions.token, exceptToken)))
}
