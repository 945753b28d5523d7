import { createHash, randomBytes } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { ApiClients, ApiClient } from '../src/api/accounts/sessions.ts'
import { randomId } from '../src/api/random-id.ts'
import { asRole } from './database/as-role.ts'
import type { Database } from './database/database.ts'
import { apiClients } from './database/schema-host.ts'

/** 256 random bits: too many to guess, so that a plain digest keeps them well enough. */
const TOKEN_BYTES = 32
const BEARER = /^Bearer ([A-Za-z0-9_-]{20,100})$/i

/** The programs that a database knows. A revoked token is no token from the next call on. */
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

/** Lets a program in, and gives the token that it comes with: it is kept nowhere. */
export async function addApiClient(database: Pick<Database, 'asOwner'>, name: string): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  await database.asOwner((transaction) =>
    transaction.insert(apiClients).values({ id: randomId(), name, tokenDigest: digestOf(token) }),
  )
  return token
}

/** Lets a program in no longer. Tells whether one of that name was let in. */
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
