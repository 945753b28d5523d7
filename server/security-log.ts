import { sql } from 'drizzle-orm'
import {
  actorColumns,
  type SecurityEntry,
  type SecurityLog,
  type SecurityLogRow,
} from '../src/api/audit/security-log.ts'
import { StoreUnavailable } from '../src/api/fact-store.ts'
import { isCountedByHour, type SecurityEvent } from '../src/domain/audit/security-event.ts'
import { epoch, fromEpoch, HOUR, type Instant } from '../src/domain/time/instant.ts'
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

  const bounded = boundedEntries()
  /** The entries of the next write. Null while none waits. */
  let waiting: { readonly rows: Map<string, Row>; readonly written: Promise<void> } | null = null
  let lastWrite: Promise<void> = Promise.resolve()

  /** Starts a write after the last one, of what comes until then: a flood costs a few writes, not one each. */
  function nextWrite() {
    const rows = new Map<string, Row>()
    const written = lastWrite
      .catch(() => undefined)
      .then(async () => {
        waiting = null
        await asRole(database, 'dockboard_sign_in', (transaction) => write(transaction, [...rows.values()]))
      })
    lastWrite = written
    return { rows, written }
  }

  return {
    async record(entry, request) {
      const row = bounded(rowOf(entry, realMs(), originOf(request)))
      waiting ??= nextWrite()
      const { rows, written } = waiting
      const key = row.byHour ? hourKeyOf(row) : `single ${rows.size}`
      const counted = rows.get(key)
      rows.set(
        key,
        counted === undefined ? row : { ...row, requests: counted.requests + 1, items: counted.items + row.items },
      )
      try {
        await written
      } catch (error) {
        if (error instanceof StoreUnavailable) throw error
        throw new StoreUnavailable('the security log could not be written', { cause: error })
      }
    },
  }
}

/** The most clients of one network, and networks in all, with an entry of their own for an event in an hour. */
const MOST_CLIENTS = 100
const MOST_NETWORKS = 100

/**
 * Whoever needs no account can come from any number of addresses: further clients of a network share an entry, and so do
 * further networks. All requests are counted. Each process counts for itself.
 */
function boundedEntries(): (row: Row) => Row {
  let hour = -1
  let clientsOf = new Map<string, Map<string | null, Set<string | null>>>()
  return (row) => {
    const { event, actorKind, byHour, network, client } = row
    // Also of an account that somebody else tries, or a token that was revoked: neither needs a right.
    const needsNoRight = actorKind === 'nobody' || event === 'attempt_limited' || event === 'token_rejected'
    if (!byHour || !needsNoRight) return row
    if (hourOf(row) !== hour) clientsOf = new Map()
    hour = hourOf(row)
    const networks = clientsOf.get(event) ?? new Map<string | null, Set<string | null>>()
    clientsOf.set(event, networks)
    const clients = networks.get(network) ?? new Set()
    if (!networks.has(network) && networks.size >= MOST_NETWORKS) return { ...row, client: null, network: null }
    networks.set(network, clients)
    if (!clients.has(client) && clients.size >= MOST_CLIENTS) return { ...row, client: null }
    clients.add(client)
    return row
  }
}

/** Records what a command on the host's terminal did, in its own transaction. */
export async function recordCommand(
  transaction: DrizzleTransaction,
  entry: Omit<SecurityEntry, 'actor'>,
  realMs: number,
): Promise<void> {
  await write(transaction, [rowOf({ ...entry, actor: { kind: 'command' } }, realMs, ON_THIS_HOST)])
}

/** The arguments of `dockboard_log_security`. */
interface Row extends Origin {
  readonly at: Instant
  readonly event: SecurityEvent
  readonly actorKind: SecurityLogRow['actorKind']
  readonly actor: string | null
  readonly subject: string | null
  readonly requests: number
  readonly items: number
  readonly byHour: boolean
}

function rowOf({ event, actor: by, subject, items = 0 }: SecurityEntry, realMs: number, origin: Origin): Row {
  const { actorKind, actor } = actorColumns(by)
  const byHour = isCountedByHour(event, actorKind)
  return {
    at: fromEpoch(realMs),
    event,
    actorKind,
    actor,
    subject: subject ?? null,
    ...origin,
    requests: 1,
    items,
    byHour,
  }
}

function hourOf({ at }: Row): number {
  return Math.floor(epoch(at) / HOUR)
}

/** Equal for rows that the database counts as one entry. */
function hourKeyOf(row: Row): string {
  const { event, actorKind, actor, subject, client, network } = row
  return JSON.stringify([hourOf(row), event, actorKind, actor, subject, client, network])
}

/** Writes rows in one statement, sorted, so that two processes that count in the same entries do not deadlock. */
async function write(transaction: DrizzleTransaction, rows: readonly Row[]): Promise<void> {
  const sorted = rows.toSorted((a, b) => (hourKeyOf(a) < hourKeyOf(b) ? -1 : 1))
  await transaction.execute(
    sql`select dockboard_log_security(at, event, "actorKind", actor, subject, client, network, requests, items, "byHour")
      from jsonb_to_recordset(${JSON.stringify(sorted)}::jsonb) as row (at timestamptz, event text, "actorKind" text,
        actor text, subject text, client text, network text, requests integer, items bigint, "byHour" boolean)`,
  )
}
