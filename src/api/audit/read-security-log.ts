import type * as z from 'zod/mini'
import type { SecurityLogEntry } from '../../contract/audit/security-log.ts'
import type { Immutable } from '../../contract/endpoint.ts'
import type { Person } from '../../domain/stores/person.ts'
import { endOf, startOf } from '../../domain/time/day.ts'
import type { Handler } from '../call.ts'
import { DEFAULT_LIMIT, nextOf, peopleOf, readCursor } from './audit.ts'
import type { SecurityLogRow } from './security-log.ts'

export const listSecurityLog: Handler<'listSecurityLog'> = async ({ operations, host, query }) => {
  // Read people before the log: on a single connection, accounts wait for the transaction.
  const people = await peopleOf(host)
  const { event, actor, from, to, cursor, limit = DEFAULT_LIMIT } = query
  const { rows, total } = await operations.securityLog({
    event: event ?? null,
    actor: actor ?? null,
    from: from === undefined ? null : startOf(from),
    until: to === undefined ? null : endOf(to),
    before: cursor === undefined ? null : readCursor(cursor),
    limit: limit + 1,
  })
  const page = rows.slice(0, limit)
  return {
    items: page.map((row) => entryOf(row, people)),
    next: rows.length > limit ? nextOf(page) : null,
    total,
  }
}

function entryOf(
  { id, actorKind, actor, ...row }: SecurityLogRow,
  people: readonly Pick<Person, 'id' | 'name' | 'role'>[],
): Immutable<z.output<typeof SecurityLogEntry>> {
  const person = people.find((each) => each.id === actor)
  return {
    ...row,
    id: String(id),
    actor: { kind: actorKind, id: actor, name: person?.name ?? null, role: person?.role ?? null },
  }
}

/** Records an export. The app makes the file once this has succeeded. */
export const recordExport: Handler<'recordExport'> = async ({ host, person, body, request }) => {
  const { list, items } = body
  await host.securityLog.record(
    { event: 'export', actor: { kind: 'person', id: person.id }, subject: list, items },
    request,
  )
}
