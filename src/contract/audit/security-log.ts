import * as z from 'zod/mini'
import { EXPORTED_LISTS, SECURITY_ACTORS, SECURITY_EVENTS } from '../../domain/audit/security-event.ts'
import { ROLES } from '../../domain/stores/person.ts'
import { page } from '../paging.ts'
import { Day, Instant, OneLine } from '../scalars.ts'

export const SecurityLogFilter = z.object({
  ...page,
  event: z.optional(z.enum(SECURITY_EVENTS)),
  /** A person or an API client. */
  actor: z.optional(OneLine(100)),
  /** The day of a request in real time; both days are included in full. */
  from: z.optional(Day),
  to: z.optional(Day),
})

export const SecurityLogEntry = z.object({
  id: z.string(),
  /** The first and the last request that the entry counts, in real time. */
  at: Instant,
  lastAt: Instant,
  event: z.enum(SECURITY_EVENTS),
  /** `id` is null for a command and for nobody. `name` is null when not known. */
  actor: z.object({
    kind: z.enum(SECURITY_ACTORS),
    id: z.nullable(z.string()),
    name: z.nullable(z.string()),
    role: z.nullable(z.enum(ROLES)),
  }),
  /** In entries of earlier versions, a keyed hash of the e-mail address of an attempt for which no account exists. */
  account: z.nullable(z.string()),
  /** The operation called, the list exported, or the API client whose token changed. */
  subject: z.nullable(z.string()),
  /** A keyed hash of the client address. */
  client: z.nullable(z.string()),
  /** The network of the client address: IPv4 /24 or IPv6 /48. */
  network: z.nullable(z.string()),
  requests: z.int(),
  /** The number of list items given, exported or sent, over all these requests. */
  items: z.int(),
})

/** The most items of one export: more than any list has. */
const MOST_ITEMS = 1_000_000

export const NewExport = z.strictObject({
  list: z.enum(EXPORTED_LISTS),
  items: z.int().check(z.minimum(0), z.maximum(MOST_ITEMS)),
})
