import { sql } from 'drizzle-orm'
import type { Drizzle, DrizzleTransaction } from '../database/database.ts'
import { lock } from '../database/locks.ts'
import { migrate, type Migration } from '../database/migrate.ts'
import { readBackup } from './backup-file.ts'
import { BackupDamaged } from './backup-lines.ts'
import { tablesInOrder } from './tables.ts'

/** A backup that cannot be restored here; nothing was changed. */
export class RestoreRejected extends Error {}

/** Characters of JSON in one statement. */
const ENOUGH = 1_000_000

/**
 * Fills an empty database from a backup, as it was at the backup's version, and brings it to `migrations`: all of it
 * holds, or nothing. Nothing of it is audited or told, for nobody does it anew. Gives how many rows of each table.
 * Throws a RestoreRefused, or a BackupDamaged.
 */
export async function restoreBackup(
  db: Drizzle,
  path: string,
  migrations: readonly Migration[],
): Promise<Readonly<Record<string, number>>> {
  return db.transaction(async (transaction) => {
    // A host that starts on the same database waits, and then finds it filled.
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
    throw new RestoreRejected(
      'The database is not empty. Restore into a new one: what is in this one stays as it is.',
    )
  }
}

/** The migrations that a backup has, where this version knows all of them. */
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

/** Puts rows into the tables, while no trigger of theirs is heard. */
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
      // The rows that migrations make are among those of the backup.
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
