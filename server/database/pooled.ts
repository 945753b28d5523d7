import { drizzle } from 'drizzle-orm/node-postgres'
import type { Pool, PoolClient } from 'pg'
import { type Drizzle, DRIZZLE } from './database.ts'
import * as schema from './schema.ts'

/** Beyond this a transaction is one whose server says nothing any more: each statement has less time of its own. */
const LONGEST_TRANSACTION_MS = 30_000

/**
 * Drizzle over a pool, whose transactions give their connection back however they end. Its own keeps the connection for
 * ever where `begin` fails, and waits for ever where a server has gone without a word.
 */
export function pooledDrizzle(pool: Pool): Drizzle {
  // A connection that breaks while a call holds it, but asks nothing, is found broken by the call's next question.
  // Without a listener it would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined))

  const db = drizzle(pool, { ...DRIZZLE, schema })
  const ofConnection = new WeakMap<PoolClient, Pick<typeof db, 'transaction'>>()
  db.transaction = async (work, config) => {
    const client = await pool.connect()
    // With a question open this cuts the connection, and the question fails.
    const patience = setTimeout(() => void client.end(), LONGEST_TRANSACTION_MS)
    try {
      const own = ofConnection.get(client) ?? drizzle(client, { ...DRIZZLE, schema })
      ofConnection.set(client, own)
      return await own.transaction(work, config)
    } finally {
      clearTimeout(patience)
      client.release()
    }
  }
  return db
}
