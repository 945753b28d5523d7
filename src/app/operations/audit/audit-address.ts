import { AUDIT_KINDS, type AuditKind } from '../../../domain/audit/audit-kind.ts'
import { type Day, parseDay } from '../../../domain/time/day.ts'

/** The filter of the audit log, as stored in the page's query string: `?kind=access&from=2022-08-01`. */
export interface AuditFilter {
  readonly actor: string | null
  readonly kind: AuditKind | null
  readonly storeId: string | null
  readonly from: Day | null
  readonly to: Day | null
}

const ID = /^[0-9a-f]{32}$/

/** Parses a query string. Ignores invalid values. */
export function readAuditFilter(search: string): AuditFilter {
  const given = new URLSearchParams(search)
  const storeId = given.get('store')
  return {
    actor: given.get('actor') || null,
    kind: AUDIT_KINDS.find((kind) => kind === given.get('kind')) ?? null,
    storeId: storeId !== null && ID.test(storeId) ? storeId : null,
    from: parseDay(given.get('from') ?? ''),
    to: parseDay(given.get('to') ?? ''),
  }
}

/** Returns the query string with its question mark, or an empty string without a filter. */
export function writeAuditFilter({ actor, kind, storeId, from, to }: AuditFilter): string {
  const given = new URLSearchParams({
    ...(actor !== null && { actor }),
    ...(kind !== null && { kind }),
    ...(storeId !== null && { store: storeId }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
  })
  return given.size === 0 ? '' : `?${given}`
}

/** Returns the query parameters of the `listAudit` request. */
export function questionOf({ actor, kind, storeId, from, to }: AuditFilter) {
  return {
    ...(actor !== null && { actor }),
    ...(kind !== null && { kind }),
    ...(storeId !== null && { storeId }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
  }
}
