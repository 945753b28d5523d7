import * as z from 'zod/mini'
import { ROLES } from '../../domain/stores/person.ts'
import { Id, Instant } from '../scalars.ts'

/** The most stores that one person holds here: more than any company has. */
const MOST_STORES = 500

const Email = z.email().check(z.maxLength(254))
/** What a person is called: text of one line. */
const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(100), z.regex(/^\P{Cc}*$/u))
/** Long and anything at all is what makes a good one (NIST SP 800-63B, 3.1.1.2). */
const NewPassword = z.string().check(z.minLength(12), z.maxLength(128))
const StaffRole = z.enum(['operations', 'support'])

export const NewInvitation = z.discriminatedUnion('role', [
  z.strictObject({
    email: Email,
    name: z.optional(Name),
    role: z.literal('retailer'),
    storeIds: z.array(Id).check(z.minLength(1), z.maxLength(MOST_STORES)),
  }),
  z.strictObject({ email: Email, name: z.optional(Name), role: StaffRole }),
])

const invitation = {
  id: Id,
  email: z.string(),
  name: z.nullable(z.string()),
  role: z.enum(ROLES),
  storeIds: z.array(Id),
  invitedAt: Instant,
  expiresAt: Instant,
}
export const InvitationView = z.object(invitation)

export const InvitationWithCode = z.object({
  ...invitation,
  /** For the link `/accept#…`, once: only its hash is kept. */
  code: z.string(),
})

export const Acceptance = z.strictObject({
  // A code of any form is looked up, so that a malformed one is refused like any other that opens nothing.
  code: z.string().check(z.minLength(1), z.maxLength(200)),
  name: Name,
  password: NewPassword,
})

export const AccountView = z.object({
  id: Id,
  name: z.string(),
  /** null for people of the demonstration, who need none. */
  email: z.nullable(z.string()),
  role: z.enum(ROLES),
  storeIds: z.array(Id),
  disabled: z.boolean(),
  /** Grows with each change: no two states of one person have the same ETag. */
  version: z.int(),
})

/** Somebody who may sign in for a store: what support needs to know whom it speaks to, and nothing to reach them by. */
export const StorePersonView = z.object({
  id: Id,
  name: z.string(),
  /** null where nobody noted from when on they have held it, as of people of the demonstration. */
  since: z.nullable(Instant),
  disabled: z.boolean(),
})

/** What a person may do: a retailer's stores, or a role of staff. */
export const Rights = z.discriminatedUnion('role', [
  z.strictObject({
    role: z.literal('retailer'),
    storeIds: z.array(Id).check(z.maxLength(MOST_STORES)),
    disabled: z.boolean(),
  }),
  z.strictObject({
    role: StaffRole,
    storeIds: z.array(Id).check(z.maxLength(0)),
    disabled: z.boolean(),
  }),
])

export const PasswordChange = z.strictObject({
  current: z.string().check(z.minLength(1), z.maxLength(1024)),
  next: NewPassword,
})
