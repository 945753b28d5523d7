import { randomBytes } from 'node:crypto'
import type { Attempt } from '../../src/contract/endpoint.ts'
import type { Accounts } from '../../src/api/accounts/accounts.ts'
import type { Sessions } from '../../src/api/accounts/sessions.ts'
import type { Id } from '../../src/domain/facts/fact.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import type { Database } from '../database/database.ts'
import { type Job, continuousJob } from '../jobs/job.ts'
import { clientNetworkOf } from '../http/client-address.ts'
import { createAccounts } from './accounts.ts'
import { createAttemptLimit } from './attempts.ts'
import { createAuth } from './auth.ts'
import { createFailingAddresses } from './failing-addresses.ts'
import { createGuessLimit } from './guess-limit.ts'
import { keyedHash } from './keyed-hash.ts'
import { rejectCrossSite } from './reject-cross-site.ts'
import { cookieFor } from './session-cookie.ts'
import { createSessions } from './sessions.ts'
import { createSignInDatabase, type SignInDatabase } from './sign-in-database.ts'
import { signInSecret } from '../database/schema-sign-in.ts'
import { createSecurityLog } from '../security-log.ts'
import type { SecurityLog } from '../../src/api/audit/security-log.ts'

/**
 * Returns the secret that signs session cookies where no setting provides one. It is stored in the database,
 * so that all processes and restarts share it. Read access to the database is enough to forge sessions:
 * acceptable for the demonstration, whose sessions protect nothing. Real use must set AUTH_SECRET.
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

/** The database publishes people whose rights or sessions changed (migrations/0003_triggers.sql). */
const CHANNEL = 'dockboard_people'

interface SignInSettings {
  /** The public address, as `https://board.example`. Null where it is not set. */
  readonly publicUrl: string | null
  /** The name or address at which the host listens. */
  readonly host: string
  /** The secret that signs cookies, at least 32 characters. Null uses the stored secret. */
  readonly secret: string | null
  /** The personas that anyone may sign in as in the demonstration. Null elsewhere. */
  readonly personas: Scenario['personas'] | null
  /** Returns the client address of a request, where known (`client-address.ts`). */
  readonly clientAddress: (request: Request) => string | null
  /** Returns real time in milliseconds: sessions ignore the demonstration's clock. */
  readonly realMs: () => number
  readonly failed: (error: unknown) => void
  /** Called where the sign-in of many accounts fails from one address, at most once in 15 minutes for each. */
  readonly manyAccountsFailed: () => void
}

export interface SignIn {
  readonly sessions: Sessions
  readonly accounts: Accounts
  /** Its keyed hashes use the secret of sign-in. */
  readonly securityLog: SecurityLog
  /** Rejects cross-site requests, or returns null. Call it before the API. */
  readonly rejectCrossSite: (request: Request) => Response | null
  /**
   * Returns a job that reports each person whose rights or sessions any process changed, to end their event
   * streams. Calls `missed` once a lost connection is back: changes may have been missed.
   */
  readonly peopleChanges: (receive: (personId: Id) => void, missed: () => void) => Job
  /** Returns a keyed hash of the client's address (`clientNetworkOf`), to count by it. Null where it is not known. */
  readonly addressKey: (request: Request) => string | null
  /** Whether the cookie is protected in transit. The start warns where it is not. */
  readonly isCookieSecure: boolean
}

/** Opens sign-in with a database. */
export async function openSignIn(database: Pick<Database, 'db' | 'listen'>, settings: SignInSettings): Promise<SignIn> {
  const own = createSignInDatabase(database)
  const cookie = cookieFor(settings)
  const secret = settings.secret ?? (await storedSecret(own))
  const auth = createAuth({ ...settings, database: own, cookie, secret })
  const countAttempt = createAttemptLimit(auth, secret)
  const attempt = (what: Attempt, request: Request) => countAttempt(what, settings.clientAddress(request))
  const guesses = createGuessLimit(own, cookie, secret, settings.realMs)
  const addresses = createFailingAddresses(settings.realMs, settings.manyAccountsFailed)
  const failedFrom = (request: Request, email: string) => addresses.failed(settings.clientAddress(request), email)
  const sessions = createSessions({ ...settings, database: own, auth, cookie, secret, attempt, guesses, failedFrom })
  const accounts = createAccounts({
    database: own,
    realMs: settings.realMs,
    guesses,
    openSession: sessions.open,
    tokenOf: sessions.tokenOf,
  })
  return {
    sessions,
    accounts,
    securityLog: createSecurityLog(database, { ...settings, secret }),
    rejectCrossSite: (request) => rejectCrossSite(request, cookie, settings.publicUrl),
    peopleChanges: (receive, missed) =>
      continuousJob('people changes', () => database.listen(CHANNEL, { receive, lost: () => undefined, back: missed })),
    addressKey(request) {
      const address = settings.clientAddress(request)
      return address === null ? null : keyedHash(secret, `address ${clientNetworkOf(address)}`)
    },
    isCookieSecure: cookie.attributes.secure,
  }
}
