import { sql } from 'drizzle-orm'
import * as z from 'zod'
import { tablesInOrder } from '../../server/backup/tables.ts'
import type { Drizzle } from '../../server/database/database.ts'
import { rowsOf } from '../../server/database/rows-of.ts'

const Row = z.object({ row: z.string() })

/** Returns every row of every table except `without`, as sorted text. */
export async function contentOf(
  db: Drizzle,
  without: ReadonlySet<string>,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const content: Record<string, string[]> = {}
  for (const table of await tablesInOrder(db)) {
    if (without.has(table)) continue
    const rows = await db.execute(sql`select each::text as row from ${sql.identifier(table)} each order by 1`)
    content[table] = rowsOf(Row, rows).map(({ row }) => row)
  }
  return content
}
