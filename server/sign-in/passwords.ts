import { and, eq, ne } from 'drizzle-orm'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { randomId } from '../../src/api/random-id.ts'
import type { Id } from '../../src/domain/facts/fact.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { sessions, signInAccounts } from '../database/schema-sign-in.ts'

/** As better-auth names an account that is a password. */
const PROVIDER = 'credential'

/** Not inside a transaction, which it would hold for as long as hashing takes. */
export const hashOfPassword = hashPassword

/** Whether this is the password whose hash is kept. Where none is, it takes as long to say no. */
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

export async function addPassword(
  transaction: DrizzleTransaction,
  personId: Id,
  hash: string,
): Promise<void> {
  await transaction.insert(signInAccounts).values({
    id: randomId(),
    accountId: personId,
    providerId: PROVIDER,
    userId: personId,
    password: hash,
  })
}

/** Sets another password and ends every session of the person but the one that they ask from. */
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
  await transaction
    .delete(sessions)
    .where(and(eq(sessions.userId, personId), ne(sessions.token, exceptToken)))
}
