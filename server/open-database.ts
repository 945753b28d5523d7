import { join } from 'node:path'
import type { Logger } from 'pino'
import { FolderInUseError, lockFolder } from './database/data-folder-lock.ts'
import type { Database } from './database/database.ts'
import { MigrationFailed } from './database/migrate.ts'
import { openPGlite } from './database/pglite.ts'
import { openPostgres } from './database/postgres.ts'
import { SettingError, type Settings } from './settings.ts'

/** Opens the configured database and applies its migrations. Throws SettingError where it cannot. */
export async function openDatabase(
  { databaseUrl, queryTimeout, dataDir }: Pick<Settings, 'databaseUrl' | 'queryTimeout' | 'dataDir'>,
  log: Logger,
): Promise<Database> {
  try {
    if (databaseUrl === null) return await openFolder(dataDir)
    return await openPostgres(
      databaseUrl,
      (error) => log.warn({ err: error }, 'an idle connection to the database broke'),
      { questionMs: queryTimeout * 1000 },
    )
  } catch (error) {
    throw inWords(error, databaseUrl === null ? 'DATA_DIR' : 'DATABASE_URL')
  }
}

/** Classes of SQLSTATE for rejected credentials and an unknown database. */
const NOT_LET_IN = /^(28|3D)/

/** Turns errors that a person can fix into a SettingError that names the setting. */
function inWords(error: unknown, setting: string): unknown {
  if (error instanceof MigrationFailed) {
    return new SettingError(`${setting}: ${error.message}. Nothing in the database was changed.`, {
      cause: error,
    })
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (error instanceof Error && NOT_LET_IN.test(code)) {
    return new SettingError(`${setting}: the server refuses the connection: ${error.message}.`, {
      cause: error,
    })
  }
  return error
}

async function openFolder(folder: string): Promise<Database> {
  const release = lock(folder)
  try {
    const database = await openPGlite(join(folder, 'pglite'))
    return {
      ...database,
      async close() {
        await database.close()
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}

function lock(folder: string): () => void {
  try {
    return lockFolder(folder)
  } catch (error) {
    if (error instanceof FolderInUseError) {
      throw new SettingError(
        `DATA_DIR: ${folder} is open in another process. Stop that one, choose another folder, or take PostgreSQL (DATABASE_URL) for several processes.`,
        { cause: error },
      )
    }
    throw new SettingError(`DATA_DIR: ${folder} cannot be written: ${String(error)}`, { cause: error })
  }
}
