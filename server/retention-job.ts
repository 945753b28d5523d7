import { sql } from 'drizzle-orm'
import * as z from 'zod'
import { fromEpoch, type Instant } from '../src/domain/time/instant.ts'
import type { Database, DrizzleTransaction } from './database/database.ts'
import { LOCKS } from './database/locks.ts'
import { rowsOf } from './database/rows-of.ts'

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
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
    const locked = await transaction.execute(
      sql`select pg_try_advisory_xact_lock(${LOCKS.retention}) as mine`,
    )
    const [lock] = rowsOf(Lock, locked)
    if (lock?.mine !== true) return null
    const idempotentResponses = await removed(
      transaction,
      sql`delete from idempotent_responses where at < ${before(IDEMPOTENT_RESPONSES_DAYS)}`,
    )
    const outbox = await removed(transaction, sql`delete from outbox where at < ${before(OUTBOX_DAYS)}`)
    // A batch that reads them now would count on them.
    await transaction.execute(sql`select pg_advisory_xact_lock(${LOCKS.intake})`)
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

const Lock = z.object({ mine: z.boolean() })
const Deleted = z.union([
  z.object({ rowCount: z.int() }).transform(({ rowCount }) => rowCount),
  z.object({ affectedRows: z.int() }).transform(({ affectedRows }) => affectedRows),
])

/** How many rows a statement deleted, as either driver tells it. */
async function removed(transaction: DrizzleTransaction, statement: ReturnType<typeof sql>): Promise<number> {
  return Deleted.parse(await transaction.execute(statement))
}

interface Watched {
  readonly done: (result: RetentionResult) => void
  readonly failed: (error: unknown) => void
}

/** Runs now and every hour; the first time matters to a process that never lives for an hour. Gives what ends it. */
export function runRetentionHourly(
  database: Pick<Database, 'asOwner'>,
  realMs: () => number,
  { done, failed }: Watched,
): () => void {
  const run = async (): Promise<void> => {
    try {
      const result = await runRetention(database, realMs())
      if (result !== null) done(result)
    } catch (error) {
      failed(error)
    }
  }
  const timer = setInterval(() => void run(), HOUR_MS)
  void run()
  return () => clearInterval(timer)
}
