import { sql } from 'drizzle-orm'
import type { Drizzle, DrizzleTransaction } from '../database/database.ts'
import { lock } from '../database/locks.ts'
import { migrate, type Migration } from '../database/migrate.ts'
import { readBackup } from './backup-file.ts'
import { BackupDamaged } from './backup-lines.ts'
import { tablesInOrder } from './tables.ts'

/** The backup cannot be restored here. Nothing was changed. */
export class RestoreRejected extends Error {}

/** Maximum number of characters of JSON in one statement. */
const ENOUGH = 1_000_000

/**
 * Fills an empty database from a backup at the backup's version, then applies the newer `migrations`, all in
 * one transaction. Revokes open invitations. Audits and publishes nothing. Returns the number of rows of each table. Throws
 * RestoreRejected or BackupDamaged.
 */
export async function restoreBackup(
  db: Drizzle,
  path: string,
  migrations: readonly Migration[],
): Promise<Readonly<Record<string, number>>> {
  return db.transaction(async (transaction) => {
    // A host that starts on the same database waits for the lock and then finds the database filled.
    await lock(transaction, 'migrate')
    await failUnlessEmpty(transaction)
    const filling = createFilling(transaction)
    for await (const part of readBackup(path)) {
      switch (part.kind) {
        case 'schema':
          await migrate(transaction, knownTo(migrations, part.migrations))
          await filling.begin()
          break
        case 'table':
          await filling.table(part.table)
          break
        case 'row':
          await filling.add(part.row)
          break
        case 'sequences':
          await filling.sequences(part.last)
          break
        case 'end':
          await filling.end()
          await migrate(transaction, migrations)
          // One may have been accepted or revoked since the backup: its code must not open a second time.
          await transaction.execute(
            sql`update invitations set revoked_at = clock_timestamp() where accepted_at is null and revoked_at is null`,
          )
          await transaction.execute(sql`analyze`)
          return part.rows
      }
    }
    throw new BackupDamaged('its end is missing')
  })
}

async function failUnlessEmpty(transaction: DrizzleTransaction): Promise<void> {
  const [table] = await tablesInOrder(transaction)
  if (table !== undefined) {
    throw new RestoreRejected('The database is not empty. Restore into a new one: what is in this one stays as it is.')
  }
}

/** Returns the migrations of a backup. Throws RestoreRejected where this version lacks one of them. */
function knownTo(migrations: readonly Migration[], whens: readonly number[]): readonly Migration[] {
  const known = migrations.slice(0, whens.length)
  const isKnown = known.length === whens.length && known.every(({ when }, index) => when === whens[index])
  if (!isKnown) {
    throw new RestoreRejected(
      'The backup was taken by a newer version of Dockboard, or by another one: restore it with that version.',
    )
  }
  return known
}

/** Inserts rows into the tables with their triggers disabled. */
function createFilling(transaction: DrizzleTransaction) {
  let tables: readonly string[] = []
  let table = ''
  let rows: string[] = []
  let length = 0

  const triggers = async (how: 'disable' | 'enable'): Promise<void> => {
    for (const each of tables) {
      await transaction.execute(sql`alter table ${sql.identifier(each)} ${sql.raw(`${how} trigger user`)}`)
    }
  }
  const flush = async (): Promise<void> => {
    if (rows.length === 0) return
    const name = sql.identifier(table)
    await transaction.execute(
      sql`insert into ${name} overriding system value
        select * from json_populate_recordset(null::${name}, ${`[${rows.join(',')}]`}::json)`,
    )
    rows = []
    length = 0
  }

  return {
    async begin(): Promise<void> {
      tables = await tablesInOrder(transaction)
      await triggers('disable')
    },
    async table(name: string): Promise<void> {
      await flush()
      if (!tables.includes(name)) throw new BackupDamaged(`its version has no table ${name}`)
      table = name
      // Rows that migrations insert are also in the backup.
      await transaction.execute(sql`delete from ${sql.identifier(name)}`)
    },
    async add(row: string): Promise<void> {
      rows.push(row)
      length += row.length
      if (length > ENOUGH) await flush()
    },
    async sequences(last: Readonly<Record<string, string>>): Promise<void> {
      for (const [name, value] of Object.entries(last)) {
        await transaction.execute(sql`select setval(quote_ident(${name})::regclass, ${value}::bigint)`)
      }
    },
    async end(): Promise<void> {
      await flush()
      await triggers('enable')
    },
  }
}
