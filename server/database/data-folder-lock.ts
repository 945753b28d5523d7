import { chmodSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Only the user of the host may read the folder, as PostgreSQL requires of its own. */
const OWN = 0o700
const OTHERS = 0o077

/** Closes a folder that was made by hand, or by an earlier version. */
function closeToOthers(folder: string): void {
  if ((statSync(folder).mode & OTHERS) === 0) return
  try {
    chmodSync(folder, OWN)
  } catch {
    // A volume of a container may belong to another user, who decides.
  }
}

/** Another process has the folder open. */
export class FolderInUseError extends Error {}

/**
 * Locks a folder for this process until it is released or the process ends, even by a kill. Throws
 * FolderInUseError where another process holds it. The operating system locks a file that SQLite opens for
 * this purpose: Node has no call for file locks, and a plain lock file would survive a kill.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: OWN })
  closeToOthers(folder)
  const file = new DatabaseSync(join(folder, 'in-use.lock'), { timeout: 0 })
  try {
    file.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch (error) {
    file.close()
    throw new FolderInUseError(`another process has ${folder} open`, { cause: error })
  }
  return () => file.close()
}
