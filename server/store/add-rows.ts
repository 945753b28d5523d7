import { getTableColumns, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { DrizzleTransaction } from '../database/database.ts'

/**
 * Adds any number of rows as one JSON value. Many times faster than parameters, of which a statement takes at
 * most 65,535. All rows must have the fields of the first.
 */
export async function addRows<T extends PgTable>(
  transaction: DrizzleTransaction,
  table: T,
  rows: readonly T['$inferInsert'][],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const fields = Object.keys(getTableColumns(table)).filter((field) => field in first)
  const columns = sql.raw(fields.map((field) => `"${snakeCase(field)}"`).join(', '))
  const named = rows.map((row) =>
    Object.fromEntries(fields.map((field) => [snakeCase(field), Reflect.get(row, field) as unknown])),
  )
  await transaction.execute(
    sql`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(named)}::jsonb)`,
  )
}

/** The column name that Drizzle's `casing` produces (`database.ts`). */
function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
