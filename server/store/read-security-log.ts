import { and, count, desc, eq, getTableColumns, gte, lt, type SQL } from 'drizzle-orm'
import type { SecurityLogQuery, SecurityLogRow } from '../../src/api/audit/security-log.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { securityLog } from '../database/schema-host.ts'

const { countedAs: _, ...COLUMNS } = getTableColumns(securityLog)

/** Returns entries of the security log newest first, under a role that may read them. */
export async function readSecurityLog(
  transaction: DrizzleTransaction,
  { event, actor, from, until, before, limit }: SecurityLogQuery,
): Promise<{ readonly rows: readonly SecurityLogRow[]; readonly total: number }> {
  const wanted: (SQL | undefined)[] = [
    event === null ? undefined : eq(securityLog.event, event),
    actor === null ? undefined : eq(securityLog.actor, actor),
    from === null ? undefined : gte(securityLog.lastAt, from),
    until === null ? undefined : lt(securityLog.at, until),
  ]
  const rows = await transaction
    .select(COLUMNS)
    .from(securityLog)
    .where(and(...wanted, before === null ? undefined : lt(securityLog.id, before)))
    .orderBy(desc(securityLog.id))
    .limit(limit)
  const [found] = await transaction
    .select({ total: count() })
    .from(securityLog)
    .where(and(...wanted))
  return { rows, total: found?.total ?? 0 }
}
