import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** The folder is open in another process. */
export class FolderInUseError extends Error {}

/**
 * Takes a folder for this process alone, until it is released or the process ends, however it ends. Throws a
 * FolderInUseError at once when another process has it. The lock is the operating system's, on a file that SQLite
 * opens for the purpose: Node has no call of its own for it, and a file that merely exists would outlive a kill.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const file = new DatabaseSync(join(folder, 'in-use.lock'), { timeout: 0 })
  try {
    file.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch (error) {
    file.close()
    throw new FolderInUseError(`another process has ${folder} open`, { cause: error })
  }
  return () => file.close()
}
