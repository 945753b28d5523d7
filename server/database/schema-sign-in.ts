import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core'
import type { Role } from '../../src/domain/stores/person.ts'
import { instant } from './columns.ts'
import { signInRole } from './roles.ts'
import { stores } from './schema-facts.ts'

/** Only the sign-in role may read or change these tables, not the rest of the application. */
const forSignInAlone = (name: string) =>
  pgPolicy(name, { for: 'all', to: signInRole, using: sql`true`, withCheck: sql`true` })

/** In the types that better-auth reads and writes. */
const date = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' })
const written = { createdAt: date().notNull().defaultNow(), updatedAt: date().notNull().defaultNow() }
const realTime = () =>
  instant()
    .notNull()
    .default(sql`clock_timestamp()`)

/** Everyone with an account: better-auth's users, with their role. */
export const people = pgTable(
  'people',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    /** In lower case. Null for demonstration personas. */
    email: text().unique(),
    emailVerified: boolean().notNull().default(false),
    image: text(),
    role: text().$type<Role>().notNull(),
    disabled: boolean().notNull().default(false),
    /** Incremented at each change of rights. */
    version: integer().notNull().default(1),
    ...written,
  },
  ({ role }) => [
    check('people_role', sql`${role} in ('retailer', 'operations', 'support')`),
    forSignInAlone('people_of_sign_in'),
  ],
)

/** The stores of each person. */
export const memberships = pgTable(
  'memberships',
  {
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    storeId: text()
      .notNull()
      .references(() => stores.id),
    grantedAt: realTime(),
    /** Null when granted by a command or the seed. */
    grantedBy: text(),
  },
  ({ personId, storeId }) => [
    primaryKey({ columns: [personId, storeId] }),
    index('memberships_of_store').on(storeId),
    forSignInAlone('memberships_of_sign_in'),
  ],
)

/** Invitation links that operations hands over. Only a hash of the code is stored. */
export const invitations = pgTable(
  'invitations',
  {
    id: text().primaryKey(),
    codeHash: text().notNull().unique(),
    email: text().notNull(),
    name: text(),
    role: text().$type<Role>().notNull(),
    storeIds: text().array().notNull(),
    invitedAt: instant().notNull(),
    /** Null when invited by a command. */
    invitedBy: text(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    acceptedBy: text(),
    revokedAt: instant(),
    revokedBy: text(),
  },
  () => [forSignInAlone('invitations_of_sign_in')],
)

/** Sessions of better-auth. The address and browser columns stay empty. */
export const sessions = pgTable(
  'sessions',
  {
    id: text().primaryKey(),
    token: text().notNull().unique(),
    userId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    expiresAt: date().notNull(),
    ipAddress: text(),
    userAgent: text(),
    ...written,
  },
  ({ userId, expiresAt }) => [
    index('sessions_of_person').on(userId),
    index('sessions_expiry').on(expiresAt),
    forSignInAlone('sessions_of_sign_in'),
  ],
)

/** Credentials of a person: a password hash, later also single sign-on. */
export const signInAccounts = pgTable(
  'sign_in_accounts',
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: date(),
    refreshTokenExpiresAt: date(),
    scope: text(),
    password: text(),
    ...written,
  },
  ({ providerId, accountId, userId }) => [
    unique('sign_in_accounts_once').on(providerId, accountId),
    index('sign_in_accounts_of_person').on(userId),
    forSignInAlone('sign_in_accounts_of_sign_in'),
  ],
)

/** Pending verifications of better-auth, as in single sign-on. */
export const verifications = pgTable(
  'verifications',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: date().notNull(),
    ...written,
  },
  ({ identifier }) => [index('verifications_of').on(identifier), forSignInAlone('verifications_of_sign_in')],
)

/** Attempts by keyed hash of the client address, shared by every process on the database. */
export const rateLimits = pgTable(
  'rate_limits',
  {
    id: text().primaryKey(),
    key: text().notNull().unique(),
    count: integer().notNull(),
    lastRequest: bigint({ mode: 'number' }).notNull(),
  },
  () => [forSignInAlone('rate_limits_of_sign_in')],
)

/** Failed passwords by account, or by known device and account, each as a keyed hash. */
export const signInFailures = pgTable(
  'sign_in_failures',
  { key: text().primaryKey(), failures: integer().notNull(), at: instant().notNull() },
  ({ at }) => [index('sign_in_failures_age').on(at), forSignInAlone('sign_in_failures_of_sign_in')],
)

/** The secret that signs cookies where no setting provides one: one row, made by the first process. */
export const signInSecret = pgTable(
  'sign_in_secret',
  { one: boolean().primaryKey().default(true), secret: text().notNull() },
  ({ one }) => [check('sign_in_secret_one', sql`${one}`), forSignInAlone('sign_in_secret_of_sign_in')],
)

/** Sign-in may only read that a store exists. */
export const storesNamed = pgPolicy('stores_named', {
  for: 'select',
  to: signInRole,
  using: sql`true`,
}).link(stores)
