import { drizzle } from 'drizzle-orm/node-postgres'
import { Client } from 'pg'
import { CONNECTION_SETTINGS, type Drizzle, DRIZZLE } from './database.ts'

export const CONNECT_TIMEOUT_MS = 5_000

/** One connection as the tables' owner, to a database that is not migrated. */
export interface OwnerConnection {
  readonly db: Drizzle
  readonly close: () => Promise<void>
}

/** Connects to a PostgreSQL server. Has no statement timeout, because a seed or a backup takes long. */
export async function connectAsOwner(url: string): Promise<OwnerConnection> {
  const client = new Client({
    connectionString: url,
    options: `-c timezone=${CONNECTION_SETTINGS.timezone}`,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  })
  // The pending query fails too. Without this listener, the error would end the process.
  client.on('error', () => undefined)
  await client.connect()
  return { db: drizzle(client, DRIZZLE), close: () => client.end() }
}
