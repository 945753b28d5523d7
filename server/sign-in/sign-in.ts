import { randomBytes } from 'node:crypto'
import type { Accounts } from '../../src/api/accounts/accounts.ts'
import type { Sessions } from '../../src/api/accounts/sessions.ts'
import type { Id } from '../../src/domain/facts/fact.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import type { Database } from '../database/database.ts'
import { type Job, continuousJob } from '../jobs/job.ts'
import { createAccounts } from './accounts.ts'
import { type Attempt, countAttempt } from './attempts.ts'
import { createAuth } from './auth.ts'
import { rejectCrossSite } from './reject-cross-site.ts'
import { cookieFor } from './session-cookie.ts'
import { createSessions } from './sessions.ts'
import { createSignInDatabase, type SignInDatabase } from './sign-in-database.ts'
import { signInSecret } from '../database/schema-sign-in.ts'

/**
 * What signs the session cookies where no setting gives it: kept in the database, so that every process on it, and the
 * next start, has the same. Whoever reads the whole database could then sign: good enough for the demonstration,
 * whose sessions protect nothing; real use must give AUTH_SECRET.
 */
async function storedSecret(database: SignInDatabase): Promise<string> {
  return database.transaction(null, async (transaction) => {
    await transaction
      .insert(signInSecret)
      .values({ secret: randomBytes(32).toString('base64url') })
      .onConflictDoNothing()
    const [stored] = await transaction.select().from(signInSecret)
    if (stored === undefined) throw new Error('the secret of sign-in is missing just after it was made')
    return stored.secret
  })
}

/** The channel on which the database tells whose rights or sessions changed (migrations/0003_triggers.sql). */
const CHANNEL = 'dockboard_people'

interface SignInSettings {
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
  /**
   * A job that tells of each person whose rights or sessions any process changed, once it holds: their event streams are
   * to be ended. A change that is missed while the connection is lost is found at the person's next call.
   */
  readonly peopleChanges: (receive: (personId: Id) => void) => Job
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
  const secret = settings.secret ?? (await storedSecret(own))
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
    peopleChanges: (receive) =>
      continuousJob('people changes', () =>
        database.listen(CHANNEL, { receive: receive, lost: () => undefined, back: () => undefined }),
      ),
    isCookieSecure: cookie.attributes.secure,
  }
}
