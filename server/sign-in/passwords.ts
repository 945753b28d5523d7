import { and, eq, ne } from 'drizzle-orm'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import pLimit, { type LimitFunction } from 'p-limit'
import { ApiProblem } from '../../src/api/http/api-problem.ts'
import { randomId } from '../../src/api/random-id.ts'
import type { Id } from '../../src/domain/facts/fact.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { sessions, signInAccounts } from '../database/schema-sign-in.ts'

/** The provider of password accounts in better-auth. */
const PROVIDER = 'credential'

/** A hash takes 16 MiB and a thread of libuv for tens of milliseconds. Files and names need the other threads. */
const HASHES_AT_ONCE = 2
/** Further hashes would wait for seconds. */
const MOST_WAITING = 40
const RETRY_AFTER_S = 5

const hashing = pLimit(HASHES_AT_ONCE)
/** A turn that attempts from unknown devices cannot take: whoever signed in before can sign in again meanwhile. */
const ofKnownDevices = pLimit(1)

/** Runs a hash off the event loop, when one of few turns is free. Throws `unavailable` where too many wait. */
async function inTurn<T>(turns: LimitFunction, hash: () => Promise<T>): Promise<T> {
  if (turns.pendingCount >= MOST_WAITING) {
    throw new ApiProblem('unavailable', [], { 'retry-after': String(RETRY_AFTER_S) })
  }
  return turns(hash)
}

/**
 * Returns the hash to store. Throws `unavailable` where too many wait. Call it outside transactions, which it
 * would keep open while it hashes.
 */
export function hashOfPassword(password: string): Promise<string> {
  return inTurn(hashing, () => hashPassword(password))
}

/**
 * Verifies a password. Takes as long without a stored hash, so that timing reveals nothing. `isKnownDevice`: the account
 * has signed in there before. Throws `unavailable` where too many wait.
 */
export async function isPassword(password: string, hash: string | null, isKnownDevice = false): Promise<boolean> {
  const turns = isKnownDevice ? ofKnownDevices : hashing
  if (hash !== null) return inTurn(turns, () => verifyPassword({ hash, password }))
  await inTurn(turns, () => hashPassword(password))
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

/**
 * Sets a new password and ends all other sessions of the person. Returns false, and changes nothing, where the
 * stored hash is not `verified`: the password was changed since it was verified.
 */
export async function replacePassword(
  transaction: DrizzleTransaction,
  personId: Id,
  verified: string,
  hash: string,
  exceptToken: string,
): Promise<boolean> {
  const replaced = await transaction
    .update(signInAccounts)
    .set({ password: hash, updatedAt: new Date() })
    .where(
      and(
        eq(signInAccounts.userId, personId),
        eq(signInAccounts.providerId, PROVIDER),
        eq(signInAccounts.password, verified),
      ),
    )
    .returning({ id: signInAccounts.id })
  if (replaced.length === 0) return false
  await transaction.delete(sessions).where(and(eq(sessions.userId, personId), ne(sessions.token, exceptToken)))
  return true
}
