import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { FolderInUseError, lockFolder } from '../database/data-folder-lock.ts'
import { connectAsOwner, type OwnerConnection } from '../database/owner-connection.ts'
import { startPGlite } from '../database/pglite.ts'
import { SettingError, type Settings } from '../settings.ts'

type Place = Pick<Settings, 'databaseUrl' | 'dataDir'>

/** Opens the configured database as its owner, without migrating it. Throws SettingError. */
export async function openAsItIs({ databaseUrl, dataDir }: Place): Promise<OwnerConnection> {
  if (databaseUrl !== null) return connectAsOwner(databaseUrl)
  const folder = join(dataDir, 'pglite')
  if (!existsSync(folder)) throw new SettingError(`DATA_DIR: there is no database in ${dataDir}.`)
  return openFolder(dataDir, folder)
}

/**
 * Does the same for a database to be filled. Creates a missing folder; `close` deletes it again unless `keep`
 * was called.
 */
export async function openToFill({
  databaseUrl,
  dataDir,
}: Place): Promise<OwnerConnection & { readonly keep: () => void }> {
  if (databaseUrl !== null) return { ...(await connectAsOwner(databaseUrl)), keep: () => undefined }
  const folder = join(dataDir, 'pglite')
  let isKept = existsSync(folder)
  const opened = await openFolder(dataDir, folder)
  return {
    ...opened,
    keep() {
      isKept = true
    },
    async close() {
      await opened.close()
      if (!isKept) await rm(folder, { recursive: true })
    },
  }
}

async function openFolder(dataDir: string, folder: string): Promise<OwnerConnection> {
  const release = lock(dataDir)
  try {
    const { client, db } = await startPGlite(folder)
    return {
      db,
      async close() {
        await client.close()
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
    if (!(error instanceof FolderInUseError)) throw error
    throw new SettingError(
      `DATA_DIR: ${folder} is open in another process. Stop the host for as long as this takes; with PostgreSQL (DATABASE_URL) it may go on.`,
      { cause: error },
    )
  }
}
