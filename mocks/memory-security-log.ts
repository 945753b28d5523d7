import {
  actorColumns,
  type SecurityLog,
  type SecurityLogQuery,
  type SecurityLogRow,
} from '../src/api/audit/security-log.ts'
import { isCountedByHour } from '../src/domain/audit/security-event.ts'
import { epoch, fromEpoch, HOUR } from '../src/domain/time/instant.ts'
import type { Slot } from './slot.ts'

/** The demonstration stores no more: browsers limit their storage. */
const MOST_ROWS = 1_000

/** The security log of a demonstration, which knows no client addresses. */
export interface MemorySecurityLog extends SecurityLog {
  read(query: SecurityLogQuery): { readonly rows: readonly SecurityLogRow[]; readonly total: number }
}

/** Returns a security log whose entries are in `slot`, oldest first. */
export function createMemorySecurityLog(slot: Slot<readonly SecurityLogRow[]>): MemorySecurityLog {
  const hourOf = ({ at }: SecurityLogRow) => Math.floor(epoch(at) / HOUR)
  const isSame = (one: SecurityLogRow, other: SecurityLogRow) =>
    one.event === other.event &&
    one.actorKind === other.actorKind &&
    one.actor === other.actor &&
    one.account === other.account &&
    one.subject === other.subject &&
    hourOf(one) === hourOf(other)

  return {
    async record({ event, actor, subject = null, items = 0 }) {
      const rows = slot.read() ?? []
      const at = fromEpoch(Date.now())
      const id = (rows.at(-1)?.id ?? 0) + 1
      const from = { client: null, network: null }
      const row = {
        id,
        at,
        lastAt: at,
        event,
        ...actorColumns(actor),
        account: null,
        subject,
        ...from,
        requests: 1,
        items,
      }
      const counted = isCountedByHour(event, actor.kind) ? rows.findLast((each) => isSame(each, row)) : undefined
      const more = counted && {
        ...counted,
        lastAt: at,
        requests: counted.requests + 1,
        items: counted.items + items,
      }
      slot.write(
        more === undefined ? [...rows, row].slice(-MOST_ROWS) : rows.map((each) => (each.id === more.id ? more : each)),
      )
    },
    read({ before, limit, event, actor, from, until }) {
      const found = (slot.read() ?? []).filter(
        (row) =>
          (event === null || row.event === event) &&
          (actor === null || row.actor === actor) &&
          (from === null || row.lastAt >= from) &&
          (until === null || row.at < until),
      )
      const page = found.filter(({ id }) => before === null || id < before)
      return { rows: page.toReversed().slice(0, limit), total: found.length }
    },
  }
}
