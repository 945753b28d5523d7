import * as z from 'zod/mini'
import { AUDIT_KINDS } from '../../domain/audit/audit-kind.ts'
import { ROLES } from '../../domain/stores/person.ts'
import { page } from '../paging.ts'
import { Bilingual, Day, Id, Instant, OneLine } from '../scalars.ts'

export const AuditFilter = z.object({
  ...page,
  /** A person or an API client. */
  actor: z.optional(OneLine(100)),
  kind: z.optional(z.enum(AUDIT_KINDS)),
  storeId: z.optional(Id),
  /** The day of the action in real time; both days are included in full. */
  from: z.optional(Day),
  to: z.optional(Day),
})

export const AuditEntry = z.object({
  id: z.string(),
  /** Real time, independent of the demonstration clock. */
  at: Instant,
  /** null for actions of the host. `name` is null when not known. */
  actor: z.nullable(
    z.object({
      id: z.string(),
      name: z.nullable(z.string()),
      role: z.nullable(z.enum([...ROLES, 'api_client'])),
    }),
  ),
  action: z.string(),
  /** `other` for kinds without a filter. */
  kind: z.enum([...AUDIT_KINDS, 'other']),
  /** The object of the action, more specific than `kind`: `update`, `order_event`, `invitation`. */
  subject: z.string(),
  subjectId: z.string(),
  store: z.nullable(z.object({ id: Id, name: z.string(), licence: z.string() })),
  /** The subject in words: a headline, a product, an order number, a reason. */
  about: z.nullable(Bilingual),
  /** Changed fields, or the main fields of something added. A value is a text, a day, a number or a code. */
  changes: z.array(z.object({ field: z.string(), was: z.nullable(Bilingual), now: z.nullable(Bilingual) })),
})
