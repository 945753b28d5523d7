import { createHash, randomBytes } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { ApiClients, ApiClient } from '../src/api/accounts/sessions.ts'
import { randomId } from '../src/api/random-id.ts'
import { asRole } from './database/as-role.ts'
import type { Database } from './database/database.ts'
import { apiClients } from './database/schema-host.ts'

/** 256 random bits cannot be guessed, so a plain digest is enough to store the token. */
const TOKEN_BYTES = 32
const BEARER = /^Bearer ([A-Za-z0-9_-]{20,100})$/i

/** Returns the API clients of a database. A revoked token is rejected from the next request on. */
export function createApiClients(database: Pick<Database, 'db'>): ApiClients {
  return {
    async caller(request): Promise<ApiClient | null> {
      const [, token] = BEARER.exec(request.headers.get('authorization') ?? '') ?? []
      if (token === undefined) return null
      return asRole(database, 'dockboard_intake', async (transaction) => {
        const [found] = await transaction
          .select({ id: apiClients.id })
          .from(apiClients)
          .where(and(eq(apiClients.tokenDigest, digestOf(token)), isNull(apiClients.revokedAt)))
        return found ?? null
      })
    },
  }
}

/** Adds an API client and returns its token, which is not stored. */
export async function addApiClient(database: Pick<Database, 'asOwner'>, name: string): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  await database.asOwner((transaction) =>
    transaction.insert(apiClients).values({ id: randomId(), name, tokenDigest: digestOf(token) }),
  )
  return token
}

/** Revokes the token of an API client. Returns whether one of that name was active. */
export async function revokeApiClient(database: Pick<Database, 'asOwner'>, name: string): Promise<boolean> {
  const revoked = await database.asOwner((transaction) =>
    transaction
      .update(apiClients)
      .set({ revokedAt: sql`clock_timestamp()` })
      .where(and(eq(apiClients.name, name), isNull(apiClients.revokedAt)))
      .returning({ id: apiClients.id }),
  )
  return revoked.length > 0
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
