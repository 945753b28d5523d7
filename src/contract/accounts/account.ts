import * as z from 'zod/mini'
import { ROLES } from '../../domain/stores/person.ts'
import { LINE, UNMIXED } from '../../domain/text/written-text.ts'
import { Id, Instant } from '../scalars.ts'

/** The maximum number of stores of one person: more than any company has. */
const MOST_STORES = 500

const Email = z.email().check(z.maxLength(254))
/** The name of a person, on one line. */
const Name = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(100), z.regex(LINE, 'unseen'), z.regex(UNMIXED, 'alphabets'))
/** Length is the only requirement for passwords (NIST SP 800-63B, 3.1.1.2). */
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
  /** The code of the link `/accept#…`, returned once: only its hash is stored. */
  code: z.string(),
})

export const Acceptance = z.strictObject({
  // No check of the format: a malformed code gets the same problem as an unknown one.
  code: z.string().check(z.minLength(1), z.maxLength(200)),
  name: Name,
  password: NewPassword,
})

export const AccountView = z.object({
  id: Id,
  name: z.string(),
  /** null for people of the demonstration. */
  email: z.nullable(z.string()),
  role: z.enum(ROLES),
  storeIds: z.array(Id),
  disabled: z.boolean(),
  /** Increases by one with each change, so that each state of a person has its own ETag. */
  version: z.int(),
})

/** A person who may sign in for a store, for support to verify callers. Contains no contact data. */
export const StorePersonView = z.object({
  id: Id,
  name: z.string(),
  /** When they got access to the store; null when not recorded, as for people of the demonstration. */
  since: z.nullable(Instant),
  disabled: z.boolean(),
})

/** The rights of a person: a retailer's stores, or a role of staff. */
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
