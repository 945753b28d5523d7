import { endOf, startOf } from '../../domain/time/day.ts'
import type { Handler } from '../call.ts'
import type { Host } from '../host.ts'
import { badCursor } from '../http/paging.ts'
import { type AuditContext, auditEntry } from './audit-view.ts'
import { TABLES_OF_KIND } from './audit-kinds.ts'

export const DEFAULT_LIMIT = 50

export const listAudit: Handler<'listAudit'> = async ({ operations, facts, host, now, query }) => {
  // Read people before the facts: on a single connection, accounts wait for the facts' transaction.
  const people = await peopleOf(host)
  const { actor, kind, storeId, from, to, cursor, limit = DEFAULT_LIMIT } = query
  const { rows, total } = await operations.audit({
    actor: actor ?? null,
    subjects: kind === undefined ? null : TABLES_OF_KIND[kind],
    storeId: storeId ?? null,
    from: from === undefined ? null : startOf(from),
    until: to === undefined ? null : endOf(to),
    before: cursor === undefined ? null : readCursor(cursor),
    limit: limit + 1,
  })
  const page = rows.slice(0, limit)
  const ids = [...new Set(page.flatMap((row) => row.storeId ?? []))]
  const isOf = (...tables: readonly string[]) => page.some(({ subject }) => tables.includes(subject))
  const some = async <F>(isAsked: boolean, read: () => Promise<readonly F[]>) => (isAsked ? read() : [])
  const [network, stores, receipts, accesses, reversals, orders] = await Promise.all([
    facts.network(now),
    facts.stores(ids),
    some(isOf('receipts'), () => facts.receipts(ids)),
    some(isOf('accesses', 'access_over_threshold'), () => facts.accesses(ids)),
    some(isOf('waiver_reversals'), () => facts.reversals(ids)),
    some(isOf('orders', 'order_events', 'waiver_reversals'), () => facts.orders(ids)),
  ])
  const context: AuditContext = { people, stores, network, receipts, accesses, reversals, orders }
  return {
    items: page.map((row) => auditEntry(row, context)),
    next: rows.length > limit ? nextOf(page) : null,
    total,
  }
}

/** Returns everyone with an account or, on a host without accounts, the demonstration personas. */
export async function peopleOf({ accounts, sessions }: Host): Promise<AuditContext['people']> {
  if (accounts !== null) return accounts.people()
  const { personas } = await sessions.methods()
  return personas.map(({ person }) => person)
}

/** Returns the cursor after a page of entries with ascending ids. */
export function nextOf(page: readonly { readonly id: number }[]): string | null {
  const last = page.at(-1)
  return last === undefined ? null : `after-${last.id}`
}

/** Returns the id in a cursor. Throws `malformed`. */
export function readCursor(cursor: string): number {
  const [, id] = /^after-([1-9]\d{0,15})$/.exec(cursor) ?? []
  if (id === undefined) throw badCursor()
  return Number(id)
}
