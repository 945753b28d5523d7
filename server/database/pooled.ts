import { drizzle } from 'drizzle-orm/node-postgres'
import type { Pool, PoolClient } from 'pg'
import { type Drizzle, DRIZZLE } from './database.ts'

/**
 * Returns Drizzle over a pool whose transactions always release their connection. Drizzle's own keeps the
 * connection where `begin` fails, and waits forever for a server that is silently gone. Here a transaction
 * ends after `longestMs` milliseconds.
 */
export function pooledDrizzle(pool: Pool, longestMs: number): Drizzle {
  // The call's next query finds a connection that broke between queries. Without this listener, the error
  // would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined))

  const db = drizzle(pool, DRIZZLE)
  const ofConnection = new WeakMap<PoolClient, Pick<typeof db, 'transaction'>>()
  db.transaction = async (work, config) => {
    const client = await pool.connect()
    // Closes the connection, which fails a pending query.
    const patience = setTimeout(() => void client.end(), longestMs)
    try {
      const own = ofConnection.get(client) ?? drizzle(client, DRIZZLE)
      ofConnection.set(client, own)
      return await own.transaction(work, config)
    } finally {
      clearTimeout(patience)
      client.release()
    }
  }
  return db
}
