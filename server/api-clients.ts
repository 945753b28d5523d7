import { createHash, randomBytes } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { ApiClients } from '../src/api/accounts/sessions.ts'
import { randomId } from '../src/api/random-id.ts'
import { asRole } from './database/as-role.ts'
import type { Database } from './database/database.ts'
import { lock } from './database/locks.ts'
import { apiClients } from './database/schema-host.ts'
import { recordCommand } from './security-log.ts'

/** 256 random bits cannot be guessed, so a plain digest is enough to store the token. */
const TOKEN_BYTES = 32
const BEARER = /^Bearer(?: +(.*))?$/i
const TOKEN = /^[A-Za-z0-9_-]{20,100}$/

/** Returns the API clients of a database. A revoked token is rejected from the next request on. */
export function createApiClients(database: Pick<Database, 'db'>): ApiClients {
  return {
    async caller(request) {
      const given = BEARER.exec(request.headers.get('authorization') ?? '')
      if (given === null) return null
      const token = given[1] ?? ''
      if (!TOKEN.test(token)) return { rejected: null }
      return asRole(database, 'dockboard_intake', async (transaction) => {
        const [found] = await transaction
          .select({ id: apiClients.id, revokedAt: apiClients.revokedAt })
          .from(apiClients)
          .where(eq(apiClients.tokenDigest, digestOf(token)))
        if (found === undefined) return { rejected: null }
        const { id, revokedAt } = found
        return revokedAt === null ? { id } : { rejected: { id } }
      })
    },
  }
}

/**
 * Adds an API client and returns its token, which is not stored. `expectedMinutes`: within so many minutes it sends
 * at least one batch; null when nothing is expected.
 */
export async function addApiClient(
  database: Pick<Database, 'asOwner'>,
  name: string,
  expectedMinutes: number | null = null,
): Promise<string> {
  const { token, tokenDigest } = newToken()
  const id = randomId()
  await database.asOwner(async (transaction) => {
    await transaction.insert(apiClients).values({ id, name, tokenDigest, expectedMinutes })
    await recordCommand(transaction, { event: 'token_made', subject: id }, Date.now())
  })
  return token
}

/**
 * Replaces the token of an API client, which stays the same sender. Returns the new token; null where none of that name
 * is active, and `several` where more than one is.
 */
export async function rotateToken(
  database: Pick<Database, 'asOwner'>,
  name: string,
): Promise<{ readonly token: string } | 'several' | null> {
  const { token, tokenDigest } = newToken()
  return database.asOwner(async (transaction) => {
    const [client, ...others] = await transaction.select({ id: apiClients.id }).from(apiClients).where(isActive(name))
    if (client === undefined) return null
    if (others.length > 0) return 'several'
    await transaction.update(apiClients).set({ tokenDigest }).where(eq(apiClients.id, client.id))
    await recordCommand(transaction, { event: 'token_made', subject: client.id }, Date.now())
    return { token }
  })
}

/**
 * Revokes the token of an API client, and deletes its pending events: they would count once their orders are placed.
 * Returns whether one of that name was active.
 */
export async function revokeApiClient(database: Pick<Database, 'asOwner'>, name: string): Promise<boolean> {
  return database.asOwner(async (transaction) => {
    // A batch of this client may be adding pending events.
    await lock(transaction, 'intake')
    const revoked = await transaction
      .update(apiClients)
      .set({ revokedAt: sql`clock_timestamp()` })
      .where(isActive(name))
      .returning({ id: apiClients.id })
    for (const { id } of revoked) {
      await transaction.execute(
        sql`with ended as (delete from pending_events where sender = ${id} returning id)
          delete from intake_items using ended where intake_items.id = ended.id`,
      )
      await recordCommand(transaction, { event: 'token_revoked', subject: id }, Date.now())
    }
    return revoked.length > 0
  })
}

function isActive(name: string) {
  return and(eq(apiClients.name, name), isNull(apiClients.revokedAt))
}

function newToken(): { readonly token: string; readonly tokenDigest: string } {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  return { token, tokenDigest: digestOf(token) }
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
