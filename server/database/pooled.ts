import { drizzle } from 'drizzle-orm/node-postgres'
import type { Pool, PoolClient } from 'pg'
import { type Drizzle, DRIZZLE } from './database.ts'

/**
 * Drizzle over a pool, whose transactions give their connection back however they end. Its own keeps the connection for
 * ever where `begin` fails, and waits for ever where a server has gone without a word: that is taken of a transaction
 * that lasts for longer than `longestMs`.
 */
export function pooledDrizzle(pool: Pool, longestMs: number): Drizzle {
  // A connection that breaks while a call holds it, but asks nothing, is found broken by the call's next question.
  // Without a listener it would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined))

  const db = drizzle(pool, DRIZZLE)
  const ofConnection = new WeakMap<PoolClient, Pick<typeof db, 'transaction'>>()
  db.transaction = async (work, config) => {
    const client = await pool.connect()
    // With a question open this cuts the connection, and the question fails.
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
