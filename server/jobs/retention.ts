import { lt, lte, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Logger } from 'pino'
import * as z from 'zod'
import { DAY_MS, fromEpoch, HOUR, type Instant, plus } from '../../src/domain/time/instant.ts'
import { asRole } from '../database/as-role.ts'
import type { Database, DrizzleTransaction } from '../database/database.ts'
import { lock, tryLock } from '../database/locks.ts'
import { quotaUses, securityLog } from '../database/schema-host.ts'
import { questions } from '../database/schema-records.ts'
import { rateLimits, signInFailures } from '../database/schema-sign-in.ts'
import type { Job } from './job.ts'
import { recurringJob } from './recurring-job.ts'

/** Retention periods in real days, as in docs/operating.md and docs/order-events.md. */
const IDEMPOTENT_RESPONSES_DAYS = 7
const OUTBOX_DAYS = 1
const PENDING_EVENTS_DAYS = 90
/** Attempts to sign in count for 15 minutes at most (`guess-limit.ts`, `attempts.ts`). */
const ATTEMPTS_MS = HOUR

/** The retention periods that settings define. */
export interface RetentionPeriods {
  readonly questionDays: number
  readonly securityLogMonths: number
}

/** Number of deleted rows of each kind. */
export interface RetentionResult {
  readonly idempotentResponses: number
  readonly quotaUses: number
  readonly attempts: number
  readonly outbox: number
  /** Dropped ones included. */
  readonly pendingEvents: number
}

/**
 * Deletes idempotent responses, published changes, unresolved pending events, uses of quotas and counts of attempts to
 * sign in past their retention period. Deletes no facts. Returns null while another process runs it. Each kind has a
 * transaction of its own: a call that holds the lock of the intake may wait for a row that is deleted here.
 */
export async function runRetention(
  database: Pick<Database, 'asOwner'>,
  realMs: number,
): Promise<RetentionResult | null> {
  const before = (days: number): Instant => fromEpoch(realMs - days * DAY_MS)
  const attemptsBefore = realMs - ATTEMPTS_MS
  const expired = {
    idempotentResponses: sql`delete from idempotent_responses where at < ${before(IDEMPOTENT_RESPONSES_DAYS)}`,
    quotaUses: unlocked(quotaUses, sql`used_until < ${before(0)}`),
    failures: unlocked(signInFailures, sql`at < ${fromEpoch(attemptsBefore)}`),
    limits: unlocked(rateLimits, sql`${rateLimits.lastRequest} < ${attemptsBefore}`),
    outbox: sql`delete from outbox where at < ${before(OUTBOX_DAYS)}`,
    // Deletes their ids too, so that such an event can be sent again and is pending again.
    pendingEvents: sql`with old as (
        delete from pending_events using intake_items
        where intake_items.id = pending_events.id and intake_items.at < ${before(PENDING_EVENTS_DAYS)}
        returning pending_events.id
      )
      delete from intake_items using old where intake_items.id = old.id`,
    droppedEvents: sql`delete from pending_events where dropped_at < ${before(PENDING_EVENTS_DAYS)}`,
  }
  const deleted = new Map<string, number>()
  for (const [kind, statement] of Object.entries(expired)) {
    const rows = await database.asOwner(async (transaction) => {
      if (!(await tryLock(transaction, 'retention'))) return null
      // A batch that reads pending events now would rely on them.
      if (kind === 'pendingEvents') await lock(transaction, 'intake')
      return removed(transaction, statement)
    })
    if (rows === null) return null
    deleted.set(kind, rows)
  }
  const of = (kind: keyof typeof expired): number => deleted.get(kind) ?? 0
  return {
    idempotentResponses: of('idempotentResponses'),
    quotaUses: of('quotaUses'),
    attempts: of('failures') + of('limits'),
    outbox: of('outbox'),
    pendingEvents: of('pendingEvents') + of('droppedEvents'),
  }
}

/** Deletes rows of counters, without those that a call counts in at this moment. */
function unlocked(table: PgTable, expired: SQL): SQL {
  return sql`delete from ${table} where ctid in (select ctid from ${table} where ${expired} for update skip locked)`
}

const Deleted = z.union([
  z.object({ rowCount: z.int() }).transform(({ rowCount }) => rowCount),
  z.object({ affectedRows: z.int() }).transform(({ affectedRows }) => affectedRows),
])

/** Returns how many rows a statement deleted, with either driver. */
async function removed(transaction: DrizzleTransaction, statement: SQL): Promise<number> {
  return Deleted.parse(await transaction.execute(statement))
}

/**
 * Deletes the questions that were closed `days` or longer ago, with their notes (`isToBeDeleted`), under a
 * role that cannot read their text. Returns how many, or null while another process runs it.
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

/**
 * Deletes the entries of the security log whose last request was more than `months` months ago, under the only
 * role that may. Returns how many, or null while another process runs it.
 */
export async function deleteSecurityLog(
  database: Pick<Database, 'db'>,
  months: number,
  realMs: number,
): Promise<number | null> {
  return asRole(database, 'dockboard_retention', async (transaction) => {
    if (!(await tryLock(transaction, 'securityLog'))) return null
    const deleted = await transaction
      .delete(securityLog)
      .where(lt(securityLog.lastAt, sql`${fromEpoch(realMs)}::timestamptz - make_interval(months => ${months}::int)`))
      .returning({ id: securityLog.id })
    return deleted.length
  })
}

/** Runs all three at the start and every hour. The first run serves processes that live less than an hour. */
export function retentionJobs(
  database: Pick<Database, 'db' | 'asOwner'>,
  log: Pick<Logger, 'info'>,
  { questionDays, securityLogMonths }: RetentionPeriods,
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
    hourly('security log retention', () => deleteSecurityLog(database, securityLogMonths, realMs())),
  ]
}
