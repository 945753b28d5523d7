import { drizzle } from 'drizzle-orm/node-postgres'
import { Client } from 'pg'
import { CONNECTION_SETTINGS, type Drizzle, DRIZZLE } from './database.ts'

export const CONNECT_TIMEOUT_MS = 5_000

/** One connection under the rights of whoever owns the tables, to a database as it is: nothing is migrated. */
export interface OwnerConnection {
  readonly db: Drizzle
  readonly close: () => Promise<void>
}

/** Connects to a PostgreSQL server. What is asked may take its time: a seed or a backup is large. */
export async function connectAsOwner(url: string): Promise<OwnerConnection> {
  const client = new Client({
    connectionString: url,
    options: `-c timezone=${CONNECTION_SETTINGS.timezone}`,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  })
  // Whoever waits for an answer is told of it too; without a listener it would end the process.
  client.on('error', () => undefined)
  await client.connect()
  return { db: drizzle(client, DRIZZLE), close: () => client.end() }
}
