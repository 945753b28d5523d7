import { sql } from 'drizzle-orm'
import * as z from 'zod'
import type { QuotaUse } from '../../src/domain/accounts/quota.ts'
import { fromEpoch } from '../../src/domain/time/instant.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { rowsOf } from '../database/rows-of.ts'

const UsedUntil = z.object({ usedUntilMs: z.number() })

/**
 * Counts uses (`Transaction.countUses`, `usedUntilAfter`). Concurrent uses of one subject wait for each other.
 * The function in the database counts: no role of a caller can read the uses.
 */
export async function countUses(
  use: () => Promise<DrizzleTransaction>,
  uses: readonly QuotaUse[],
  nowMs: number,
): Promise<number> {
  const transaction = await use()
  const given = JSON.stringify(uses)
  const found = await transaction.execute(
    sql`select (extract(epoch from dockboard_count_uses(${given}::jsonb, ${fromEpoch(nowMs)}::timestamptz)) * 1000)::float8 as "usedUntilMs"`,
  )
  const [latest] = rowsOf(UsedUntil, found)
  if (latest === undefined) throw new Error('uses of a quota were counted without a result')
  return latest.usedUntilMs
}
