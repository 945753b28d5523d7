import type { AuditQuery, AuditRow } from '../src/api/publishing/operations-repository.ts'
import type { Id } from '../src/domain/facts/fact.ts'
import { fromEpoch, type Instant } from '../src/domain/time/instant.ts'

/** Who did something and when, in real time. */
export interface Signed {
  /** null for what the host does by itself. */
  readonly by: Id | null
  readonly at: Instant
}

/** What was done, most often that it was added. */
export type AuditAction = Pick<AuditRow, 'subject' | 'subjectId' | 'storeId'> &
  Partial<Pick<AuditRow, 'action' | 'change'>>

/** What was added since the seed, with who did it: as the triggers of a database write it down. */
export interface MemoryAudit {
  /** The signature of what somebody does now. */
  sign(by: Id | null): Signed
  /** Returns what takes it back. */
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

function isWanted(
  row: AuditRow,
  { actor, subjects, storeId, from, until }: Omit<AuditQuery, 'before' | 'limit'>,
) {
  return (
    (actor === null || row.actor === actor) &&
    (subjects === null || subjects.includes(row.subject)) &&
    (storeId === null || row.storeId === storeId) &&
    (from === null || row.at >= from) &&
    (until === null || row.at < until)
  )
}
