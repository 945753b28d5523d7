import { join } from 'node:path'
import type { Logger } from 'pino'
import { FolderInUseError, lockFolder } from './database/data-folder-lock.ts'
import type { Database } from './database/database.ts'
import { openPGlite } from './database/pglite.ts'
import { openPostgres } from './database/postgres.ts'
import { SettingError, type Settings } from './settings.ts'

/** Opens the database that the settings name, with its migrations applied. Throws a SettingError where it cannot be. */
export async function openDatabase(
  { databaseUrl, dataDir }: Pick<Settings, 'databaseUrl' | 'dataDir'>,
  log: Logger,
): Promise<Database> {
  if (databaseUrl === null) return openFolder(dataDir)
  return openPostgres(databaseUrl, (error) =>
    log.warn({ err: error }, 'an idle connection to the database broke'),
  )
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
