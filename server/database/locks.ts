import { sql } from 'drizzle-orm'
import * as z from 'zod'
import type { DrizzleTransaction } from './database.ts'
import { rowsOf } from './rows-of.ts'

/**
 * Advisory locks, with numbers that nothing else on the server uses.
 * - `migrate`: one process migrates.
 * - `intake`, `publish`, `canned`, `escalations`: transactions of the intake, of publishing, of canned
 *   answers and of escalations run one after another.
 * - `invitations`: invitations are added one after another.
 * - `fill`: one process fills the database.
 * - `retention`, `questions`, `securityLog`: one retention job runs, for records, closed questions and the
 *   security log.
 * - `accesses`, with a person: counts the person's accesses one by one.
 */
export const LOCKS = {
  migrate: 7_301_968,
  intake: 7_301_969,
  publish: 7_301_970,
  fill: 7_301_971,
  retention: 7_301_972,
  questions: 7_301_973,
  accesses: 7_301_974,
  canned: 7_301_975,
  escalations: 7_301_976,
  invitations: 7_301_977,
  securityLog: 7_301_978,
} as const

const Lock = z.object({ mine: z.boolean() })

/** Waits for a lock and holds it until the transaction ends. */
export async function lock(transaction: DrizzleTransaction, name: keyof typeof LOCKS): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(${LOCKS[name]})`)
}

/** Takes the lock without waiting. Returns false where another transaction holds it. */
export async function tryLock(transaction: DrizzleTransaction, name: keyof typeof LOCKS): Promise<boolean> {
  const asked = await transaction.execute(sql`select pg_try_advisory_xact_lock(${LOCKS[name]}) as mine`)
  return rowsOf(Lock, asked)[0]?.mine === true
}
