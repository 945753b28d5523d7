import { lte, sql } from 'drizzle-orm'
import * as z from 'zod'
import { DAY_MS, type Instant, plus } from '../../src/domain/time/instant.ts'
import type { Database } from '../database/database.ts'
import { databaseError } from '../database/database-error.ts'
import { LOCKS } from '../database/locks.ts'
import { rowsOf } from '../database/rows-of.ts'
import { questions } from '../database/schema-records.ts'

const HOUR_MS = 3_600_000
const Lock = z.object({ alone: z.boolean() })

/**
 * Deletes the questions that were closed `days` or longer ago, and with them their notes (`isToBeDeleted`), under a role
 * that reads nothing of what they say. Returns how many.
 */
export async function deleteQuestions(
  { db }: Pick<Database, 'db'>,
  days: number,
  now: Instant,
): Promise<number> {
  try {
    return await db.transaction(async (transaction) => {
      await transaction.execute(sql`select set_config('role', 'dockboard_retention', true)`)
      // Of several processes one deletes, the others need not.
      const asked = await transaction.execute(
        sql`select pg_try_advisory_xact_lock(${LOCKS.questions}) as alone`,
      )
      if (rowsOf(Lock, asked).every(({ alone }) => !alone)) return 0
      const deleted = await transaction
        .delete(questions)
        .where(lte(questions.closedAt, plus(now, -days * DAY_MS)))
        .returning({ id: questions.id })
      return deleted.length
    })
  } catch (error) {
    throw databaseError(error)
  }
}

/** Deletes them now and every hour, for as long as the process runs; `failed` is told where it could not. */
export function keepDeletingQuestions(
  database: Pick<Database, 'db'>,
  days: number,
  now: () => Instant,
  failed: (error: unknown) => void,
): void {
  const run = (): void => void deleteQuestions(database, days, now()).catch(failed)
  run()
  setInterval(run, HOUR_MS).unref()
}
