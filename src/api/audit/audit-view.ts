import type { AuditSubject } from '../../domain/audit/audit-kind.ts'
import type * as z from 'zod/mini'
import type { AuditEntry } from '../../contract/audit/audit.ts'
import type { Immutable } from '../../contract/endpoint.ts'
import type { Bilingual } from '../../domain/facts/bilingual.ts'
import type { Id } from '../../domain/facts/fact.ts'
import type { NetworkFacts } from '../../domain/status/network.ts'
import type { OrderRecord } from '../../domain/orders/order.ts'
import type { Person } from '../../domain/stores/person.ts'
import type { Receipt } from '../../domain/incidents/receipt.ts'
import type { Store } from '../../domain/stores/store.ts'
import type { StoreAccess } from '../../domain/stores/store-access.ts'
import type { WaiverReversal } from '../../domain/waivers/waiver-reversal.ts'
import type { AuditRow } from '../publishing/operations-repository.ts'
import { type AuditChange, changesBetween } from './audit-changes.ts'
import { kindOfTable, type TABLES_OF_KIND } from './audit-kinds.ts'
import { publishedAction } from '../publishing/published-action.ts'

/** The people, stores and facts that audit entries refer to. */
export interface AuditContext {
  readonly people: readonly Pick<Person, 'id' | 'name' | 'role'>[]
  readonly stores: readonly Store[]
  readonly network: NetworkFacts
  readonly receipts: readonly Receipt[]
  readonly accesses: readonly StoreAccess[]
  readonly reversals: readonly WaiverReversal[]
  readonly orders: readonly OrderRecord[]
}

export function auditEntry(row: AuditRow, context: AuditContext): Immutable<z.output<typeof AuditEntry>> {
  const { id, at, action, subjectId } = row
  const store = context.stores.find((each) => each.id === row.storeId)
  return {
    id: String(id),
    at,
    actor: actorOf(row, context),
    action,
    kind: kindOfTable(row.subject),
    subjectId,
    store: store === undefined ? null : { id: store.id, name: store.name, licence: store.licence },
    ...describe(row, context),
  }
}

function actorOf({ actor, subject }: AuditRow, { people }: AuditContext) {
  if (actor === null) return null
  const person = people.find(({ id }) => id === actor)
  if (person !== undefined) return { id: actor, name: person.name, role: person.role }
  // Only API clients add orders and order events.
  const role = subject === 'orders' || subject === 'order_events' ? ('api_client' as const) : null
  return { id: actor, name: null, role }
}

interface Description {
  readonly subject: AuditSubject
  readonly about: Bilingual | null
  readonly changes: readonly AuditChange[]
}

function describe(row: AuditRow, context: AuditContext): Description {
  const { subject, subjectId } = row
  const its = <F extends { readonly id: Id }>(facts: readonly F[]) => facts.find(({ id }) => id === subjectId)
  switch (subject) {
    case 'network_facts':
      return publishedAction(subjectId, context.network) ?? plain('publication')
    case 'accesses':
      return { ...plain('access'), about: text(its(context.accesses)?.reason) }
    case 'access_over_threshold':
      return {
        ...plain('access_over_threshold'),
        about: text(its(context.accesses)?.reason),
        changes: kept(row.change),
      }
    case 'receipts': {
      const receipt = its(context.receipts)
      const update = context.network.updates.find(({ id }) => id === receipt?.updateId)
      return { ...plain(receipt?.kind ?? 'receipt'), about: update?.headline ?? null }
    }
    case 'waiver_reversals': {
      const reversal = its(context.reversals)
      const record = context.orders.find(({ order }) => order.id === reversal?.orderId)
      const number = text(record?.order.number)
      return {
        ...plain('reversal'),
        about: reversal?.reason ?? null,
        changes: number === null ? [] : [{ field: 'order', was: null, now: number }],
      }
    }
    case 'questions':
      return plain('question')
    case 'canned_answers': {
      const [name] = kept(row.change)
      return { ...plain('canned_answer'), about: name?.now ?? name?.was ?? null }
    }
    case 'orders':
    case 'order_events':
      return describeOrder(row, context)
    default:
      return isOfPerson(subject)
        ? describePerson(row, PERSON_SUBJECTS[subject], context)
        : { ...plain(OTHER_SUBJECTS[subject] ?? 'other'), changes: kept(row.change) }
  }
}

function describeOrder({ subject, subjectId }: AuditRow, { orders }: AuditContext): Description {
  const record = orders.find(({ order, events }) => order.id === subjectId || events.some(({ id }) => id === subjectId))
  const event = record?.events.find(({ id }) => id === subjectId)
  const about = text(record?.order.number)
  if (subject === 'orders' || event === undefined) return { ...plain('order'), about }
  const now = text(event.kind)
  return { subject: 'order_event', about, changes: [{ field: 'event', was: null, now }] }
}

const PERSON_SUBJECTS = {
  people: 'person',
  memberships: 'membership',
  invitations: 'invitation',
  passwords: 'password',
} as const satisfies Record<(typeof TABLES_OF_KIND)['person'][number], AuditSubject>

const OTHER_SUBJECTS: Readonly<Record<string, AuditSubject>> = { stores: 'store', companies: 'company' }

function isOfPerson(table: string): table is keyof typeof PERSON_SUBJECTS {
  return table in PERSON_SUBJECTS
}

function describePerson({ subjectId, change }: AuditRow, subject: AuditSubject, { people }: AuditContext): Description {
  const about = text(people.find(({ id }) => id === subjectId)?.name)
  return { subject, about, changes: kept(change) }
}

/** Returns the changes that a trigger recorded as `{ was, now }`. */
function kept(change: unknown): AuditChange[] {
  if (typeof change !== 'object' || change === null || !('now' in change)) return []
  const { now } = change
  const was = 'was' in change ? change.was : null
  if (typeof now !== 'object' || now === null || typeof was !== 'object') return []
  return changesBetween(was, now)
}

function plain(subject: AuditSubject): Description {
  return { subject, about: null, changes: [] }
}

function text(written: string | undefined): Bilingual | null {
  return written === undefined ? null : { en: written, fr: written }
}
