import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { Client, Pool } from 'pg'
import { listenOn } from './listen.ts'
import { CONNECTION_SETTINGS, type Database, DRIZZLE, type Role } from './database.ts'
import { MIGRATION_LOCK, MIGRATIONS } from './migrate.ts'
import * as schema from './schema.ts'

/** Connections of one process. Each call takes one for the time of its transaction. */
const CONNECTIONS = 10
const CONNECT_TIMEOUT_MS = 5_000
const STATEMENT_TIMEOUT_MS = 15_000

/** Settings of a connection, in the form in which PostgreSQL takes them as it opens. */
function options(role: Role): string {
  const settings = {
    ...CONNECTION_SETTINGS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
    role,
  }
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ')
}

/** A PostgreSQL server, version 15 or newer. `failed` is told of a connection that breaks while nobody uses it. */
export async function openPostgres(url: string, failed: (error: Error) => void): Promise<Database> {
  await applyMigrations(url)
  const pool = new Pool({
    connectionString: url,
    // Whoever forgets to take a role in a transaction has that of the application, and sees no store.
    options: options('dockboard_app'),
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  })
  pool.on('error', failed)
  const stops: (() => Promise<void>)[] = []
  return {
    kind: 'postgres',
    db: drizzle(pool, { ...DRIZZLE, schema }),
    async asOwner(work) {
      const client = new Client({
        connectionString: url,
        // It may take its time: a seed or a restored backup is large.
        options: `-c timezone=${CONNECTION_SETTINGS.timezone}`,
        connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      })
      await client.connect()
      try {
        return await drizzle(client, { ...DRIZZLE, schema }).transaction(work)
      } finally {
        await client.end()
      }
    },
    async listen(channel, listener) {
      stops.push(await listenOn(url, channel, listener))
    },
    async close() {
      await Promise.all(stops.map((stop) => stop()))
      await pool.end()
    },
  }
}

/** One process migrates; another that starts at the same time waits for it. All migrations hold, or none. */
async function applyMigrations(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS })
  await client.connect()
  try {
    await client.query(`set timezone = '${CONNECTION_SETTINGS.timezone}'`)
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await migrate(drizzle(client, DRIZZLE), MIGRATIONS)
  } finally {
    // Ends the session, and with it the lock.
    await client.end()
  }
}
