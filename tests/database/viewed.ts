import { type SQL, sql } from 'drizzle-orm'
import * as z from 'zod'
import { tablesInOrder } from '../../server/backup/tables.ts'
import type { Drizzle, DrizzleTransaction } from '../../server/database/database.ts'
import { rowsOf } from '../../server/database/rows-of.ts'
import { actAs } from '../../server/store/fact-store.ts'
import type { Viewer } from '../../src/api/fact-store.ts'

const Row = z.object({ row: z.record(z.string(), z.unknown()) })
export type Row = z.infer<typeof Row>['row']

/** Runs statements as a viewer’s request would, then rolls them back. */
export async function asViewer<T>(
  db: Drizzle,
  viewer: Viewer,
  work: (transaction: DrizzleTransaction) => Promise<T>,
): Promise<T> {
  const taken = new Error('taken back')
  const done: T[] = []
  await db
    .transaction(async (transaction) => {
      await actAs(transaction, viewer)
      done.push(await work(transaction))
      throw taken
    })
    .catch((error: unknown) => {
      if (error !== taken) throw error
    })
  for (const result of done) return result
  throw new Error('the work gave nothing')
}

/** Returns all rows of each table that a viewer can read, unfiltered. Null where the table is closed. */
export async function everythingFor(db: Drizzle, viewer: Viewer): Promise<ReadonlyMap<string, readonly Row[] | null>> {
  const found = new Map<string, readonly Row[] | null>()
  for (const table of await tablesInOrder(db)) {
    const read = asViewer(db, viewer, async (transaction) => {
      const columns = await readable(transaction, table)
      return transaction.execute(
        sql`select row_to_json(each) as row from (select ${columns} from ${sql.identifier(table)}) each`,
      )
    })
    found.set(
      table,
      await read.then(
        (result) => rowsOf(Row, result).map(({ row }) => row),
        (error: unknown) => (isDenied(error) ? null : Promise.reject(error)),
      ),
    )
  }
  return found
}

const Column = z.object({ name: z.string() })

/** Returns the readable columns. If none is readable, returns all columns, so that the query is rejected. */
async function readable(transaction: DrizzleTransaction, table: string): Promise<SQL> {
  const found = await transaction.execute(
    sql`select attname as name from pg_attribute
      where attrelid = ${table}::regclass and attnum > 0 and not attisdropped
        and has_column_privilege(attrelid, attnum, 'select')
      order by attnum`,
  )
  const columns = rowsOf(Column, found).map(({ name }) => sql.identifier(name))
  return columns.length === 0 ? sql`*` : sql.join(columns, sql`, `)
}

/** Whether the error is an insufficient privilege, for a table or a row. */
export function isDenied(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause) {
    if ('code' in each && each.code === '42501') return true
  }
  return false
}
