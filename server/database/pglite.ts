import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { databaseError } from './database-error.ts'
import { CONNECTION_SETTINGS, type Database, type Drizzle, DRIZZLE } from './database.ts'
import { type Migration, migrate, readMigrations } from './migrate.ts'

/**
 * Tells when PGlite has stopped itself, as PostgreSQL does where it can no longer write its log. Any further question
 * would keep the process busy for ever, with no turn left for anything else (0.5.16): so none is asked, and the one that
 * found it is never answered. Whoever is told should end the process.
 */
function watchForPanic(client: PGlite, stopped: (error: Error) => void): void {
  const tell = (error: unknown): Promise<never> => {
    if (!isPanic(error)) throw error
    stopped(error)
    return new Promise(() => undefined)
  }
  const ask = client.execProtocol.bind(client)
  client.execProtocol = (message, options) => ask(message, options).catch(tell)
  const askInParts = client.execProtocolStream.bind(client)
  client.execProtocolStream = (message, options) => askInParts(message, options).catch(tell)
}

function isPanic(error: unknown): error is Error {
  return error instanceof Error && 'severity' in error && error.severity === 'PANIC'
}

/**
 * The embedded database, kept in the folder that is named; else in memory, from a dump of another or empty. One process
 * may open a folder at a time: PGlite does not see to that itself (`data-folder-lock.ts` does). Throws a MigrationFailed.
 */
export async function openPGlite(
  from?: string | Blob,
  migrations: readonly Migration[] = readMigrations(),
): Promise<Database> {
  const { client, db } = await startPGlite(from)
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
        const unlisten = await client.listen(channel, (payload) => listener.receive(payload))
        return () => unlisten()
      },
      close: () => client.close(),
    }
  } catch (error) {
    await client.close()
    throw error
  }
}

/** The database as it is: nothing is migrated. */
export async function startPGlite(
  from?: string | Blob,
  stopped: (error: Error) => void = endProcess,
): Promise<{ client: PGlite; db: Drizzle }> {
  const client = await PGlite.create(typeof from === 'string' ? { dataDir: from } : dumped(from))
  watchForPanic(client, stopped)
  await client.exec(`set timezone = '${CONNECTION_SETTINGS.timezone}'`)
  return { client, db: drizzle(client, DRIZZLE) }
}

function dumped(dump: Blob | undefined): PGliteOptions {
  return dump === undefined ? {} : { loadDataDir: dump }
}

/** What is under way was not acknowledged, and what was is on the disk: the next start goes on from there. */
function endProcess({ message }: Error): void {
  process.stderr.write(`DATA_DIR: the database has stopped itself: ${message}. Make room, and start again.\n`)
  process.exit(1)
}
