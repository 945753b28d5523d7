import { lte, sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import * as z from 'zod'
import { DAY_MS, fromEpoch, HOUR, type Instant, plus } from '../../src/domain/time/instant.ts'
import { asRole } from '../database/as-role.ts'
import type { Database, DrizzleTransaction } from '../database/database.ts'
import { lock, tryLock } from '../database/locks.ts'
import { questions } from '../database/schema-records.ts'
import type { Job } from './job.ts'
import { recurringJob } from './recurring-job.ts'

/** How long each is kept, in real days: what is told of them stands in docs/operating.md and docs/order-events.md. */
const IDEMPOTENT_RESPONSES_DAYS = 7
const OUTBOX_DAYS = 1
const PENDING_EVENTS_DAYS = 90

/** How many rows of each were deleted. */
export interface RetentionResult {
  readonly idempotentResponses: number
  readonly outbox: number
  readonly pendingEvents: number
}

/**
 * Deletes what is past its retention: idempotent responses, published changes, and pending events
 * whose order never came. It deletes no facts. Returns null while another process runs it.
 */
export async function runRetention(
  database: Pick<Database, 'asOwner'>,
  realMs: number,
): Promise<RetentionResult | null> {
  const before = (days: number): Instant => fromEpoch(realMs - days * DAY_MS)
  return database.asOwner(async (transaction) => {
    if (!(await tryLock(transaction, 'retention'))) return null
    const idempotentResponses = await removed(
      transaction,
      sql`delete from idempotent_responses where at < ${before(IDEMPOTENT_RESPONSES_DAYS)}`,
    )
    const outbox = await removed(transaction, sql`delete from outbox where at < ${before(OUTBOX_DAYS)}`)
    // A batch that reads them now would count on them.
    await lock(transaction, 'intake')
    // Their ids are forgotten with them: sent again, such an event waits again, and is not called known.
    const pendingEvents = await removed(
      transaction,
      sql`with old as (
          delete from pending_events using intake_items
          where intake_items.id = pending_events.id and intake_items.at < ${before(PENDING_EVENTS_DAYS)}
          returning pending_events.id
        )
        delete from intake_items using old where intake_items.id = old.id`,
    )
    return { idempotentResponses, outbox, pendingEvents }
  })
}

const Deleted = z.union([
  z.object({ rowCount: z.int() }).transform(({ rowCount }) => rowCount),
  z.object({ affectedRows: z.int() }).transform(({ affectedRows }) => affectedRows),
])

/** How many rows a statement deleted, as either driver tells it. */
async function removed(transaction: DrizzleTransaction, statement: ReturnType<typeof sql>): Promise<number> {
  return Deleted.parse(await transaction.execute(statement))
}

/**
 * Deletes the questions that were closed `days` or longer ago, and with them their notes (`isToBeDeleted`), under a role
 * that reads nothing of what they say. Returns how many; null while another process does it.
 */
export async function deleteQuestions(
  database: Pick<Database, 'db'>,
  days: number,
  now: Instant,
): Promise<number | null> {
  return asRole(database, 'dockboard_retention', async (transaction) => {
    if (!(await tryLock(transaction, 'questions'))) return null
    const deleted = await transaction
      .delete(questions)
      .where(lte(questions.closedAt, plus(now, -days * DAY_MS)))
      .returning({ id: questions.id })
    return deleted.length
  })
}

/** Both, at the start and every hour: the first time matters to a process that never lives for an hour. */
export function retentionJobs(
  database: Pick<Database, 'db' | 'asOwner'>,
  log: Pick<Logger, 'info'>,
  questionDays: number,
  { realMs, now }: { readonly realMs: () => number; readonly now: () => Instant },
): readonly Job[] {
  const hourly = (name: string, work: () => Promise<unknown>): Job =>
    recurringJob({
      name,
      everyMs: HOUR,
      async run() {
        const result = await work()
        if (result !== null) log.info({ result }, `${name} job finished`)
      },
    })
  return [
    hourly('retention', () => runRetention(database, realMs())),
    hourly('question retention', () => deleteQuestions(database, questionDays, now())),
  ]
}
