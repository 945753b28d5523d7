import { sql } from 'drizzle-orm'
import * as z from 'zod'
import type { DrizzleTransaction } from './database.ts'
import { rowsOf } from './rows-of.ts'

/**
 * Advisory locks: numbers that nothing else on the server locks, no two alike. `migrate`: of several processes one
 * migrates. `intake`: the intake's transactions wait for each other. `publish`: so do those who publish. `fill`: of two
 * processes that start at once, one fills. `retention`: one retention job runs at a time. `questions`: the same,
 * of questions that were closed for long enough. `accesses`, with a person: their accesses to stores are counted one by one.
 * `canned`: those who save canned answers wait for each other. `escalations`: those who bring
 * something before operations wait for each other, and for who ends it.
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
} as const

const Lock = z.object({ mine: z.boolean() })

/** Waits until no other transaction holds a lock, and holds it until this one ends. */
export async function lock(transaction: DrizzleTransaction, name: keyof typeof LOCKS): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(${LOCKS[name]})`)
}

/** The same without waiting: false where another transaction holds it. */
export async function tryLock(transaction: DrizzleTransaction, name: keyof typeof LOCKS): Promise<boolean> {
  const asked = await transaction.execute(sql`select pg_try_advisory_xact_lock(${LOCKS[name]}) as mine`)
  return rowsOf(Lock, asked)[0]?.mine === true
}
