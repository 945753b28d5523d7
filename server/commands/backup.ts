import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openAsItIs } from '../backup/open-as-it-is.ts'
import { takeBackup } from '../backup/take-backup.ts'
import { runCommand, WrongArguments } from './run-command.ts'

await runCommand(async (settings, [target, ...others]) => {
  if (target === undefined || others.length > 0) {
    throw new WrongArguments('Say where to: npm run backup -- FOLDER_OR_FILE')
  }
  const path = isFolder(target) ? join(target, nameAt(new Date())) : target
  if (existsSync(path)) throw new WrongArguments(`${path} is there already; a backup replaces no file.`)
  const database = await openAsItIs(settings)
  try {
    const rows = await takeBackup(database.db, path)
    return `Backed up ${totalOf(rows)} to ${path}, and read it back.`
  } finally {
    await database.close()
  }
})

function isFolder(target: string): boolean {
  return statSync(target, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** Names sort by time and contain only characters that every file system accepts. */
function nameAt(now: Date): string {
  return `dockboard-${now.toISOString().replaceAll(/[:.]/g, '-')}.jsonl.gz`
}

function totalOf(rows: Readonly<Record<string, number>>): string {
  const counts = Object.values(rows)
  return `${counts.reduce((sum, count) => sum + count, 0)} rows of ${counts.length} tables`
}
