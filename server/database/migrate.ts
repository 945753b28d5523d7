import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import * as z from 'zod'
import type { DrizzleTransaction } from './database.ts'
import { lock } from './locks.ts'
import { rowsOf } from './rows-of.ts'

const FOLDER = join(import.meta.dirname, 'migrations')

/** A step of the schema. `when` is its creation time in milliseconds. */
export interface Migration {
  readonly when: number
  readonly tag: string
  readonly text: string
}

/** The database rejected a migration. Its whole transaction was rolled back. */
export class MigrationFailed extends Error {}

const Journal = z.object({ entries: z.array(z.object({ when: z.number(), tag: z.string() })) })
const Applied = z.object({ when: z.coerce.number() })

/** Returns the migrations of this version, oldest first, as `npm run migration` wrote them. */
export function readMigrations(folder: string = FOLDER): Migration[] {
  const journal = Journal.parse(JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')))
  return journal.entries.map(({ when, tag }) => ({
    when,
    tag,
    text: readFileSync(join(folder, `${tag}.sql`), 'utf8'),
  }))
}

/** Returns the `when` of each applied migration, oldest first. Uses the table of Drizzle's own tools. */
export async function appliedMigrations(transaction: DrizzleTransaction): Promise<number[]> {
  const kept = sql`select to_regclass('drizzle.__drizzle_migrations') is not null as kept`
  const [found] = rowsOf(z.object({ kept: z.boolean() }), await transaction.execute(kept))
  if (found?.kept !== true) return []
  const applied = sql`select created_at as when from drizzle.__drizzle_migrations order by created_at`
  return rowsOf(Applied, await transaction.execute(applied)).map(({ when }) => when)
}

/**
 * Applies the migrations that are newer than the newest applied one. Concurrent processes wait for the one
 * that migrates. Throws MigrationFailed; then none is applied.
 */
export async function migrate(transaction: DrizzleTransaction, migrations: readonly Migration[]): Promise<void> {
  await lock(transaction, 'migrate')
  const newest = (await appliedMigrations(transaction)).at(-1) ?? 0
  for (const migration of migrations.filter(({ when }) => when > newest)) {
    try {
      await apply(transaction, migration)
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
      throw new MigrationFailed(`the migration ${migration.tag} failed: ${String(cause)}`, { cause })
    }
  }
}

async function apply(transaction: DrizzleTransaction, { when, text }: Migration): Promise<void> {
  await transaction.execute(sql`create schema if not exists drizzle`)
  await transaction.execute(
    sql`create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`,
  )
  for (const statement of text.split('--> statement-breakpoint')) {
    await transaction.execute(sql.raw(statement))
  }
  const hash = createHash('sha256').update(text).digest('hex')
  await transaction.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${when})`)
}
