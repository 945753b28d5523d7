import { and, count, desc, eq, gte, inArray, lt, type SQL } from 'drizzle-orm'
import type { AuditQuery, AuditRow } from '../../src/api/publishing/operations-repository.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { audit } from '../database/schema-host.ts'

/** Returns audit entries newest first, under a role that may read them. */
export async function readAudit(
  transaction: DrizzleTransaction,
  { actor, subjects, storeId, from, until, before, limit }: AuditQuery,
): Promise<{ readonly rows: readonly AuditRow[]; readonly total: number }> {
  const wanted: (SQL | undefined)[] = [
    actor === null ? undefined : eq(audit.actor, actor),
    subjects === null ? undefined : inArray(audit.subject, [...subjects]),
    storeId === null ? undefined : eq(audit.storeId, storeId),
    from === null ? undefined : gte(audit.at, from),
    until === null ? undefined : lt(audit.at, until),
  ]
  const rows = await transaction
    .select()
    .from(audit)
    .where(and(...wanted, before === null ? undefined : lt(audit.id, before)))
    .orderBy(desc(audit.id))
    .limit(limit)
  const [found] = await transaction
    .select({ total: count() })
    .from(audit)
    .where(and(...wanted))
  return { rows, total: found?.total ?? 0 }
}
