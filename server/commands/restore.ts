import { checkBackup } from '../backup/backup-file.ts'
import { openToFill } from '../backup/open-as-it-is.ts'
import { restoreBackup } from '../backup/restore-backup.ts'
import { readMigrations } from '../database/migrate.ts'
import { runCommand, WrongArguments } from './run-command.ts'

await runCommand(async (settings, [path, ...others]) => {
  if (path === undefined || others.length > 0) throw new WrongArguments('Say from where: npm run restore -- FILE')
  // Checked before anything is created that would have to be removed again.
  await checkBackup(path)
  const database = await openToFill(settings)
  try {
    const rows = await restoreBackup(database.db, path, readMigrations())
    database.keep()
    const counts = Object.values(rows)
    const total = counts.reduce((sum, count) => sum + count, 0)
    return [
      `Restored ${total} rows of ${counts.length} tables. Everyone signs in again, and open invitations are revoked.`,
      'Rights, passwords and API tokens are those of the backup: what was taken away or rotated since is in force again.',
    ].join('\n')
  } finally {
    await database.close()
  }
})
