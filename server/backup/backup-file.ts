import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { BackupDamaged, type BackupPart, readLines } from './backup-lines.ts'

/** It holds the hashes of passwords: only its owner may read it. */
const MODE = 0o600

/**
 * Writes lines into a file that does not exist yet. It has its name only once all of it is on the disk and has been
 * read back. Gives how many rows each table has in it.
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

/** Reads a whole backup, and gives how many rows each table has in it. Throws a BackupDamaged. */
export async function checkBackup(path: string): Promise<Readonly<Record<string, number>>> {
  for await (const part of readBackup(path)) if (part.kind === 'end') return part.rows
  throw new BackupDamaged('its end is missing')
}

/** The parts of a backup, each checked as it comes and the whole by its end. Throws a BackupDamaged. */
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
    // Not by `node:readline`: to it U+2028, which a text may hold, ends a line too.
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
