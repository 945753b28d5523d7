import type { AuditQuery, AuditRow } from '../src/api/publishing/operations-repository.ts'
import type { Id } from '../src/domain/facts/fact.ts'
import { fromEpoch, type Instant } from '../src/domain/time/instant.ts'

/** The actor of an action and its real time. */
export interface Signed {
  /** null for actions of the host itself. */
  readonly by: Id | null
  readonly at: Instant
}

/** An action. Its default is `added`. */
export type AuditAction = Pick<AuditRow, 'subject' | 'subjectId' | 'storeId'> &
  Partial<Pick<AuditRow, 'action' | 'change'>>

/** The audit log since the seed, as a database's triggers record it. */
export interface MemoryAudit {
  /** Returns a signature for the current time. */
  sign(by: Id | null): Signed
  /** Returns a function that undoes the entry. */
  record(signed: Signed, actions: readonly AuditAction[]): () => void
  read(query: AuditQuery): { readonly rows: readonly AuditRow[]; readonly total: number }
}

export function createMemoryAudit(): MemoryAudit {
  let rows: readonly AuditRow[] = []
  let last = 0
  return {
    sign: (by) => ({ by, at: fromEpoch(Date.now()) }),
    record({ by, at }, actions) {
      const added = actions.map((action): AuditRow => {
        last += 1
        return { id: last, at, actor: by, action: 'added', change: null, ...action }
      })
      rows = [...rows, ...added]
      return () => {
        rows = rows.filter((row) => !added.includes(row))
      }
    },
    read({ before, limit, ...wanted }) {
      const found = rows.filter((row) => isWanted(row, wanted))
      const page = found.filter(({ id }) => before === null || id < before)
      return { rows: page.toReversed().slice(0, limit), total: found.length }
    },
  }
}

function isWanted(row: AuditRow, { actor, subjects, storeId, from, until }: Omit<AuditQuery, 'before' | 'limit'>) {
  return (
    (actor === null || row.actor === actor) &&
    (subjects === null || subjects.includes(row.subject)) &&
    (storeId === null || row.storeId === storeId) &&
    (from === null || row.at >= from) &&
    (until === null || row.at < until)
  )
}
