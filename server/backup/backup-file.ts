import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { BackupDamaged, type BackupPart, readLines } from './backup-lines.ts'

/** A backup contains password hashes: only its owner may read it. */
const MODE = 0o600

/**
 * Writes lines into a new file. Renames the file to `path` only when it is flushed to the disk and verified.
 * Returns the number of rows of each table.
 */
export async function writeBackup(
  path: string,
  lines: AsyncIterable<string>,
): Promise<Readonly<Record<string, number>>> {
  const unfinished = `${path}.unfinished`
  try {
    await pipeline(
      Readable.from(lines),
      createGzip(),
      createWriteStream(unfinished, { flags: 'wx', mode: MODE, flush: true }),
    )
    const rows = await checkBackup(unfinished)
    await rename(unfinished, path)
    return rows
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** Reads and verifies a whole backup. Returns the number of rows of each table. Throws BackupDamaged. */
export async function checkBackup(path: string): Promise<Readonly<Record<string, number>>> {
  for await (const part of readBackup(path)) if (part.kind === 'end') return part.rows
  throw new BackupDamaged('its end is missing')
}

/** Returns the parts of a backup, verified one by one and as a whole at its end. Throws BackupDamaged. */
export function readBackup(path: string): AsyncGenerator<BackupPart> {
  return readLines(linesOf(path))
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path)
  const text = createGunzip()
  file.on('error', (error) => text.destroy(error))
  file.pipe(text).setEncoding('utf8')
  let rest = ''
  try {
    // `node:readline` also splits at U+2028, which text may contain.
    for await (const chunk of text) {
      const [first = '', ...others] = String(chunk).split('\n')
      rest += first
      for (const other of others) {
        yield rest
        rest = other
      }
    }
  } catch (error) {
    throw error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
      ? new BackupDamaged('it is not a whole gzip file', { cause: error })
      : error
  } finally {
    file.destroy()
  }
  if (rest !== '') throw new BackupDamaged('it ends in the middle of a line')
}
