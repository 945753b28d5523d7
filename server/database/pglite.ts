import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { databaseError } from './database-error.ts'
import { CONNECTION_SETTINGS, type Database, type Drizzle, DRIZZLE } from './database.ts'
import { type Migration, migrate, readMigrations } from './migrate.ts'
import * as schema from './schema.ts'
import { watchForPanic } from './watch-for-panic.ts'

/**
 * The embedded database, kept in a folder, or in memory where none is named. One process may open a folder at a
 * time: PGlite does not see to that itself (`data-folder-lock.ts` does). Throws a MigrationFailed.
 */
export async function openPGlite(
  folder?: string,
  migrations: readonly Migration[] = readMigrations(),
): Promise<Database> {
  const { client, db } = await startPGlite(folder)
  try {
    await db.transaction((transaction) => migrate(transaction, migrations))
    return {
      kind: 'pglite',
      db,
      async asOwner(work) {
        try {
          return await db.transaction(work)
        } catch (error) {
          throw databaseError(error)
        }
      },
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

/** The database of a folder as it is: nothing is migrated. */
export async function startPGlite(
  folder?: string,
  stopped: (error: Error) => void = endProcess,
): Promise<{ client: PGlite; db: Drizzle }> {
  const client = await PGlite.create(folder === undefined ? {} : { dataDir: folder })
  watchForPanic(client, stopped)
  await client.exec(`set timezone = '${CONNECTION_SETTINGS.timezone}'`)
  return { client, db: drizzle(client, { ...DRIZZLE, schema }) }
}

/** What is under way was not acknowledged, and what was is on the disk: the next start goes on from there. */
function endProcess({ message }: Error): void {
  process.stderr.write(`DATA_DIR: the database has stopped itself: ${message}. Make room, and start again.\n`)
  process.exit(1)
}
