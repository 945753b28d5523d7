import { randomBytes } from 'node:crypto'
import { signInSecret } from '../database/schema-sign-in.ts'
import type { SignInDatabase } from './sign-in-database.ts'

/**
 * What signs the session cookies where no setting gives it: kept in the database, so that every process on it, and the
 * next start, has the same. Whoever reads the whole database could then sign: good enough for the demonstration,
 * whose sessions protect nothing; real use must give AUTH_SECRET.
 */
export async function keptSecret(database: SignInDatabase): Promise<string> {
  return database.transaction(null, async (transaction) => {
    await transaction
      .insert(signInSecret)
      .values({ secret: randomBytes(32).toString('base64url') })
      .onConflictDoNothing()
    const [kept] = await transaction.select().from(signInSecret)
    if (kept === undefined) throw new Error('the secret of sign-in is missing just after it was made')
    return kept.secret
  })
}
