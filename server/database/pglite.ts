import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { CONNECTION_SETTINGS, type Database, DRIZZLE } from './database.ts'
import { MIGRATIONS } from './migrate.ts'
import * as schema from './schema.ts'

/**
 * The embedded database, kept in a folder, or in memory where none is named. One process may open a folder at a
 * time: PGlite does not see to that itself (`data-folder-lock.ts` does).
 */
export async function openPGlite(folder?: string): Promise<Database> {
  const client = await PGlite.create(folder === undefined ? {} : { dataDir: folder })
  try {
    await client.exec(`set timezone = '${CONNECTION_SETTINGS.timezone}'`)
    const db = drizzle(client, { ...DRIZZLE, schema })
    await migrate(db, MIGRATIONS)
    return {
      kind: 'pglite',
      db,
      asOwner: (work) => db.transaction(work),
      async listen(channel, listener) {
        await client.listen(channel, (payload) => listener.hear(payload))
      },
      close: () => client.close(),
    }
  } catch (error) {
    await client.close()
    throw error
  }
}
