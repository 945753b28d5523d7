import { type DB, drizzleAdapter } from 'better-auth/adapters/drizzle'
import * as schema from '../database/schema-sign-in.ts'
import type { SignInDatabase } from './sign-in-database.ts'

const MODELS = {
  user: schema.people,
  session: schema.sessions,
  account: schema.signInAccounts,
  verification: schema.verifications,
  rateLimit: schema.rateLimits,
}

/**
 * Runs better-auth's queries in the open transaction, or in a new one under the sign-in role. Its own adapter
 * would use the connection's current role.
 */
export function betterAuthAdapter(database: SignInDatabase): ReturnType<typeof drizzleAdapter> {
  const asked: DB = new Proxy<DB>({}, { get: (_, name) => Reflect.get(database.current() ?? {}, name) as unknown })
  const adapter = drizzleAdapter(asked, { provider: 'pg', schema: MODELS })
  return (options) =>
    new Proxy(adapter(options), {
      get(target, name) {
        const member: unknown = Reflect.get(target, name)
        if (typeof member !== 'function') return member
        return (...given: unknown[]): unknown =>
          database.transaction(null, async () => (await Reflect.apply(member, target, given)) as unknown)
      },
    })
}
