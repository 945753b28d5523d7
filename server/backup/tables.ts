import { sql } from 'drizzle-orm'
import * as z from 'zod'
import type { Drizzle } from '../database/database.ts'
import { rowsOf } from '../database/rows-of.ts'

const Named = z.object({ name: z.string() })
const Reference = z.object({ from: z.string(), to: z.string() })
const Sequence = z.object({ name: z.string(), last: z.string().nullable() })

/** Returns the tables of the database, so that none is missed. Referenced tables come first. */
export async function tablesInOrder(db: Drizzle): Promise<string[]> {
  const tables = rowsOf(
    Named,
    await db.execute(
      sql`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    ),
  )
  const references = rowsOf(
    Reference,
    await db.execute(
      sql`select a.relname as from, b.relname as to from pg_constraint
        join pg_class a on a.oid = conrelid join pg_class b on b.oid = confrelid
        where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid
        order by 1, 2`,
    ),
  )
  const ordered: string[] = []
  const add = (name: string): void => {
    if (ordered.includes(name)) return
    for (const { from, to } of references) if (from === name) add(to)
    ordered.push(name)
  }
  for (const { name } of tables) add(name)
  return ordered
}

/** Returns the last value of each sequence that has been used. */
export async function sequences(db: Drizzle): Promise<Record<string, string>> {
  const found = rowsOf(
    Sequence,
    await db.execute(
      sql`select sequencename as name, last_value::text as last from pg_sequences where schemaname = 'public'`,
    ),
  )
  return Object.fromEntries(found.flatMap(({ name, last }) => (last === null ? [] : [[name, last]])))
}
