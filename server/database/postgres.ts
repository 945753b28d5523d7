import { Pool } from 'pg'
import { databaseError } from './database-error.ts'
import { listenOn } from './listen.ts'
import { CONNECTION_SETTINGS, type Database, type Role } from './database.ts'
import { type Migration, migrate, readMigrations } from './migrate.ts'
import { CONNECT_TIMEOUT_MS, connectAsOwner } from './owner-connection.ts'
import { pooledDrizzle } from './pooled.ts'

/** Connections of one process. Each call uses one during its transaction. */
const CONNECTIONS = 10

/** Returns the settings of a connection in PostgreSQL's startup format. */
function options(role: Role, questionMs: number): string {
  const settings = {
    ...CONNECTION_SETTINGS,
    statement_timeout: questionMs,
    idle_in_transaction_session_timeout: questionMs,
    role,
  }
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ')
}

interface Options {
  readonly migrations?: readonly Migration[]
  /** Time limit of each query of a call, in milliseconds. */
  readonly questionMs?: number
}

/**
 * Opens a PostgreSQL server, version 15 or newer. `failed` receives errors of idle connections. Throws
 * MigrationFailed, or the driver's error where it cannot connect.
 */
export async function openPostgres(
  url: string,
  failed: (error: Error) => void,
  { migrations = readMigrations(), questionMs = 15_000 }: Options = {},
): Promise<Database> {
  const asOwner: Database['asOwner'] = async (work) => {
    const owner = await connectAsOwner(url)
    try {
      return await owner.db.transaction(work)
    } catch (error) {
      throw databaseError(error)
    } finally {
      await owner.close()
    }
  }
  await asOwner((transaction) => migrate(transaction, migrations))
  const pool = new Pool({
    connectionString: url,
    // A transaction without a role has that of the application, which sees no store.
    options: options('dockboard_app', questionMs),
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  })
  pool.on('error', failed)
  return {
    kind: 'postgres',
    // Each statement has a shorter time limit of its own.
    db: pooledDrizzle(pool, 2 * questionMs),
    asOwner,
    listen: (channel, listener) => listenOn(url, channel, listener),
    close: () => pool.end(),
  }
}
