import { sql } from 'drizzle-orm'
import { actorColumns, type SecurityEntry, type SecurityLog } from '../src/api/audit/security-log.ts'
import { StoreUnavailable } from '../src/api/fact-store.ts'
import { isCountedByHour } from '../src/domain/audit/security-event.ts'
import { fromEpoch } from '../src/domain/time/instant.ts'
import { asRole } from './database/as-role.ts'
import type { Database, DrizzleTransaction } from './database/database.ts'
import { clientNetworkOf, truncatedNetworkOf } from './http/client-address.ts'
import { keyedHash } from './sign-in/keyed-hash.ts'

interface SecurityLogParts {
  /** The secret of the keyed hashes, the same for every process. */
  readonly secret: string
  /** Returns the client address of a request, where known. */
  readonly clientAddress: (request: Request) => string | null
  /** Returns real time in milliseconds. */
  readonly realMs: () => number
}

/** The part of a client address that the log stores. */
interface Origin {
  readonly client: string | null
  readonly network: string | null
}

const ON_THIS_HOST: Origin = { client: null, network: null }

/** Returns the security log of a database. It stores no client address, only a keyed hash and the network. */
export function createSecurityLog(
  database: Pick<Database, 'db'>,
  { secret, clientAddress, realMs }: SecurityLogParts,
): SecurityLog {
  /** As the limits of sign-in count clients: an IPv6 client has a /64. */
  function originOf(request: Request): Origin {
    const address = clientAddress(request)
    if (address === null) return ON_THIS_HOST
    return {
      client: keyedHash(secret, `security log client ${clientNetworkOf(address)}`),
      network: truncatedNetworkOf(address),
    }
  }

  return {
    async record(entry, request) {
      const origin = originOf(request)
      try {
        await asRole(database, 'dockboard_sign_in', (transaction) => write(transaction, entry, realMs(), origin))
      } catch (error) {
        if (error instanceof StoreUnavailable) throw error
        throw new StoreUnavailable('the security log could not be written', { cause: error })
      }
    },
  }
}

/** Records what a command on the host's terminal did, in its own transaction. */
export async function recordCommand(
  transaction: DrizzleTransaction,
  entry: Omit<SecurityEntry, 'actor'>,
  realMs: number,
): Promise<void> {
  await write(transaction, { ...entry, actor: { kind: 'command' } }, realMs, ON_THIS_HOST)
}

async function write(
  transaction: DrizzleTransaction,
  { event, actor: by, subject, items }: SecurityEntry,
  realMs: number,
  { client, network }: Origin,
): Promise<void> {
  const { actorKind, actor } = actorColumns(by)
  await transaction.execute(
    sql`select dockboard_log_security(${fromEpoch(realMs)}, ${event}, ${actorKind}, ${actor}, null, ${subject ?? null},
      ${client}, ${network}, ${items ?? 0}, ${isCountedByHour(event, actorKind)})`,
  )
}
