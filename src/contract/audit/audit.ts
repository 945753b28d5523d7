import * as z from 'zod/mini'
import { AUDIT_KINDS } from '../../domain/audit/audit-kind.ts'
import { ROLES } from '../../domain/stores/person.ts'
import { page } from '../paging.ts'
import { Bilingual, Day, Id, Instant } from '../scalars.ts'

export const AuditFilter = z.object({
  ...page,
  /** A person or an API client. */
  actor: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
  kind: z.optional(z.enum(AUDIT_KINDS)),
  storeId: z.optional(Id),
  /** Of the day on which it was done, in real time; both days are included whole. */
  from: z.optional(Day),
  to: z.optional(Day),
})

export const AuditEntry = z.object({
  id: z.string(),
  /** In real time: the clock of the demonstration does not move it. */
  at: Instant,
  /** null for what the host did by itself. `name` is null where it is not known. */
  actor: z.nullable(
    z.object({
      id: z.string(),
      name: z.nullable(z.string()),
      role: z.nullable(z.enum([...ROLES, 'api_client'])),
    }),
  ),
  action: z.string(),
  /** `other` for what no filter names. */
  kind: z.enum([...AUDIT_KINDS, 'other']),
  /** What it was done to, more exactly than its kind: `update`, `order_event`, `invitation`. */
  subject: z.string(),
  subjectId: z.string(),
  store: z.nullable(z.object({ id: Id, name: z.string(), licence: z.string() })),
  /** What it is about: a headline, a product, the number of an order, a reason. */
  about: z.nullable(Bilingual),
  /** What was changed, and what is told of something that was added. A value is a text, a day, a number or a code. */
  changes: z.array(z.object({ field: z.string(), was: z.nullable(Bilingual), now: z.nullable(Bilingual) })),
})
