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
 * better-auth's questions, each in a transaction under the role of sign-in, or in the one that is open. Its own
 * adapter would ask the connection as it is: under whatever role that has.
 */
export function betterAuthAdapter(database: SignInDatabase): ReturnType<typeof drizzleAdapter> {
  const asked: DB = new Proxy<DB>(
    {},
    { get: (_, name) => Reflect.get(database.current() ?? {}, name) as unknown },
  )
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
