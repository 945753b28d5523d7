import { and, desc, eq, exists, gt, isNull, or, sql, type SQL } from 'drizzle-orm'
import type { Accounts, Invitation, NewInvitation } from '../../src/api/accounts/accounts.ts'
import { randomId } from '../../src/api/random-id.ts'
import type { Id } from '../../src/domain/facts/fact.ts'
import { fromEpoch, HOUR, type Instant } from '../../src/domain/time/instant.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { lock } from '../database/locks.ts'
import { invitations, people } from '../database/schema-sign-in.ts'
import { accountByEmail, allExist, isOfOperations } from './account-rows.ts'
import { hashOf, newCode } from './invitation-code.ts'
import type { SignInDatabase } from './sign-in-database.ts'

/** 7 days of real time, long enough for a holiday. */
const OPEN_MS = 7 * 24 * HOUR
/** The actor in the audit for commands on the host's terminal. */
const BY_COMMAND = 'command'

/** The columns of an invitation to return, without the hash of its code. */
const INVITATION = {
  id: invitations.id,
  email: invitations.email,
  name: invitations.name,
  role: invitations.role,
  storeIds: invitations.storeIds,
  invitedAt: invitations.invitedAt,
  expiresAt: invitations.expiresAt,
}

const isOpen = (now: Instant) =>
  and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt), gt(invitations.expiresAt, now))

/**
 * Invites on behalf of a person, or of a command where `by` is null. Revokes an open invitation to the same
 * address, so that a lost link cannot be used beside the new one.
 */
export async function invite(
  database: SignInDatabase,
  by: Id | null,
  { email: given, name, role, storeIds: all }: NewInvitation,
  realMs: number,
): Promise<(Invitation & { readonly code: string }) | 'store_unknown' | 'has_account'> {
  const email = given.toLowerCase()
  const storeIds = new Set(all)
  return database.transaction(by ?? BY_COMMAND, async (transaction) => {
    await lock(transaction, 'invitations')
    if (!(await allExist(transaction, storeIds))) return 'store_unknown'
    const account = await accountByEmail(transaction, email)
    if (account !== null) {
      const isRetailer = account.role === 'retailer' && role === 'retailer' && !account.disabled
      if (!isRetailer || [...storeIds].every((id) => account.storeIds.includes(id))) return 'has_account'
    }
    await revokeInvitationsTo(transaction, email, by ?? BY_COMMAND, realMs)
    const code = newCode()
    const invitation = {
      id: randomId(),
      email,
      name,
      role,
      storeIds: [...storeIds],
      invitedAt: fromEpoch(realMs),
      expiresAt: fromEpoch(realMs + OPEN_MS),
    }
    await transaction.insert(invitations).values({ ...invitation, codeHash: hashOf(code), invitedBy: by })
    return { ...invitation, code }
  })
}

/** Revokes the open invitations of a person who lost the right to invite. */
export function revokeInvitationsBy(
  transaction: DrizzleTransaction,
  inviterId: Id,
  by: Id,
  realMs: number,
): Promise<number> {
  return revokeOpen(transaction, eq(invitations.invitedBy, inviterId), by, realMs)
}

/** Revokes the open invitations to an address. */
export function revokeInvitationsTo(
  transaction: DrizzleTransaction,
  email: string,
  by: Id,
  realMs: number,
): Promise<number> {
  return revokeOpen(transaction, eq(invitations.email, email), by, realMs)
}

/** Returns how many were open. */
async function revokeOpen(transaction: DrizzleTransaction, which: SQL, by: Id, realMs: number): Promise<number> {
  const now = fromEpoch(realMs)
  const revoked = await transaction
    .update(invitations)
    .set({ revokedAt: now, revokedBy: by })
    .where(and(which, isOpen(now)))
    .returning({ id: invitations.id })
  return revoked.length
}

/** Whether the inviter may still invite: an active person of operations, or a command. */
const IS_INVITER_ENTITLED = or(
  isNull(invitations.invitedBy),
  exists(
    sql`(select from ${people} where ${people.id} = ${invitations.invitedBy}
      and ${people.role} = 'operations' and not ${people.disabled})`,
  ),
)

/** Returns the open invitation of a code, if its inviter may still invite. */
export async function invitationOf(
  transaction: DrizzleTransaction,
  code: string,
  now: Instant,
): Promise<(Invitation & { readonly invitedBy: Id | null }) | null> {
  const [found] = await transaction
    .select({ ...INVITATION, invitedBy: invitations.invitedBy })
    .from(invitations)
    .where(and(eq(invitations.codeHash, hashOf(code)), isOpen(now), IS_INVITER_ENTITLED))
  return found ?? null
}

/** Uses up an invitation. Returns whether it was open; of concurrent calls, one gets true. */
export async function spend(transaction: DrizzleTransaction, id: Id, acceptedBy: Id, now: Instant): Promise<boolean> {
  const spent = await transaction
    .update(invitations)
    .set({ acceptedAt: now, acceptedBy })
    .where(and(eq(invitations.id, id), isOpen(now), IS_INVITER_ENTITLED))
    .returning({ id: invitations.id })
  return spent.length > 0
}

export function createInvitations(
  database: SignInDatabase,
  realMs: () => number,
): Pick<Accounts, 'invite' | 'invitations' | 'revoke'> {
  return {
    invite: (by, invitation) =>
      database.transaction(by, async (transaction) =>
        (await isOfOperations(transaction, by)) ? invite(database, by, invitation, realMs()) : 'forbidden',
      ),
    invitations: () =>
      database.transaction(null, (transaction) =>
        transaction
          .select(INVITATION)
          .from(invitations)
          .where(isOpen(fromEpoch(realMs())))
          .orderBy(desc(invitations.invitedAt), invitations.id),
      ),
    revoke: (by, id) =>
      database.transaction(by, async (transaction) => {
        if (!(await isOfOperations(transaction, by))) return 'forbidden'
        return (await revokeOpen(transaction, eq(invitations.id, id), by, realMs())) > 0 ? 'revoked' : 'not_found'
      }),
  }
}
