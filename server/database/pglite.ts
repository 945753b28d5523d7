import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { databaseError } from './database-error.ts'
import { CONNECTION_SETTINGS, type Database, type Drizzle, DRIZZLE } from './database.ts'
import { type Migration, migrate, readMigrations } from './migrate.ts'

/**
 * Calls `stopped` when PGlite has stopped itself, as PostgreSQL does where it cannot write its log. A further
 * query would block the process forever (0.5.16), so the failed one stays pending. `stopped` should end the
 * process.
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
 * Opens the embedded database in a folder or in memory, empty or from the dump of another. Only one process
 * may open a folder, which PGlite does not check (`data-folder-lock.ts` does). Throws MigrationFailed.
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

/** Starts the database without migrating it. */
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

/** Acknowledged writes are on the disk, and others were not acknowledged: the next start recovers. */
function endProcess({ message }: Error): void {
  process.stderr.write(`DATA_DIR: the database has stopped itself: ${message}. Make room, and start again.\n`)
  process.exit(1)
}
