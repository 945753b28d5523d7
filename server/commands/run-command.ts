import { parseArgs } from 'node:util'
import { BackupDamaged } from '../backup/backup-lines.ts'
import { RestoreRejected } from '../backup/restore-backup.ts'
import { NothingThere } from '../backup/take-backup.ts'
import { MigrationFailed } from '../database/migrate.ts'
import { ImportRejected } from '../import/import-problem.ts'
import { readSettings, SettingError, type Settings } from '../settings.ts'
import { databaseError } from '../database/database-error.ts'

/** The arguments are invalid. The message says which are expected. */
export class WrongArguments extends Error {}

const EXPECTED = [
  ImportRejected,
  SettingError,
  WrongArguments,
  NothingThere,
  BackupDamaged,
  RestoreRejected,
  MigrationFailed,
]

/**
 * Runs a command with its arguments and prints the result. Exits with code 1 on an error. A command with
 * options parses its arguments itself.
 */
export async function runCommand(
  work: (settings: Settings, typed: readonly string[]) => Promise<string>,
  readTyped: () => readonly string[] = withoutDashes,
): Promise<void> {
  try {
    const typed = readTyped()
    process.stdout.write(`${await work(readSettings(process.env), typed)}\n`)
  } catch (error) {
    process.stderr.write(`${fieldErrorOf(error)}\n`)
    process.exitCode = 1
  }
}

function withoutDashes(): readonly string[] {
  return parseArgs({ allowPositionals: true, strict: true, options: {} }).positionals
}

function fieldErrorOf(error: unknown): string {
  if (error instanceof BackupDamaged) return `This file is no whole backup: ${error.message}. Nothing was changed.`
  if (error instanceof Error && EXPECTED.some((each) => error instanceof each)) return error.message
  // Driver errors contain the values of the query.
  const safe = databaseError(error)
  return safe instanceof Error ? safe.message : String(safe)
}
