import type { Accounts } from '../../src/api/accounts/accounts.ts'
import type { Sessions } from '../../src/api/accounts/sessions.ts'
import type { Id } from '../../src/domain/facts/fact.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import type { Database } from '../database/database.ts'
import { createAccounts } from './accounts.ts'
import { type Attempt, countAttempt } from './attempts.ts'
import { createAuth } from './auth.ts'
import { followPeopleChanges } from './people-changes.ts'
import { rejectCrossSite } from './reject-cross-site.ts'
import { keptSecret } from './secret.ts'
import { cookieFor } from './session-cookie.ts'
import { createSessions } from './sessions.ts'
import { createSignInDatabase } from './sign-in-database.ts'

export interface SignInSettings {
  /** Where people open the host, as `https://board.example`; null where that is not known. */
  readonly publicUrl: string | null
  /** The name or address at which it listens. */
  readonly host: string
  /** What signs the cookies, 32 characters or more; null takes the one kept in the database. */
  readonly secret: string | null
  /** Whom anyone may sign in as, on a demonstration; null on any other host. */
  readonly personas: Scenario['personas'] | null
  /** From where a request came, as far as that is known (`client-address.ts`). */
  readonly clientAddress: (request: Request) => string | null
  /** Real time in milliseconds: sessions never follow the demonstration's clock. */
  readonly realMs: () => number
  readonly failed: (error: unknown) => void
}

export interface SignIn {
  readonly sessions: Sessions
  readonly accounts: Accounts
  /** Refuses what another site has a browser send; null lets it through. To be asked before the api is. */
  readonly rejectCrossSite: (request: Request) => Response | null
  /** Tells whose rights or sessions changed, in any process: their event streams are to be ended. */
  readonly onPeopleChanged: (told: (personId: Id) => void) => Promise<void>
  /** Whether the cookie cannot be read on its way: where it is not so, the start should warn of it. */
  readonly isCookieSecure: boolean
}

/** Sign-in over a database. */
export async function openSignIn(
  database: Pick<Database, 'db' | 'listen'>,
  settings: SignInSettings,
): Promise<SignIn> {
  const own = createSignInDatabase(database)
  const cookie = cookieFor(settings)
  const secret = settings.secret ?? (await keptSecret(own))
  const auth = createAuth({ ...settings, database: own, cookie, secret })
  const attempt = (what: Attempt, request: Request) =>
    countAttempt(auth, what, settings.clientAddress(request))
  const sessions = createSessions({ ...settings, database: own, auth, cookie, secret, attempt })
  const accounts = createAccounts({
    database: own,
    realMs: settings.realMs,
    attempt,
    openSession: sessions.open,
    tokenOf: sessions.tokenOf,
  })
  return {
    sessions,
    accounts,
    rejectCrossSite: (request) => rejectCrossSite(request, cookie, settings.publicUrl),
    onPeopleChanged: (told) => followPeopleChanges(database, told),
    isCookieSecure: cookie.attributes.secure,
  }
}
