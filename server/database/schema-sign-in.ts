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

/** Nothing here is read or changed but under the role of sign-in: not by the rest of the application either. */
const forSignInAlone = (name: string) =>
  pgPolicy(name, { for: 'all', to: signInRole, using: sql`true`, withCheck: sql`true` })

/** As better-auth reads and writes them. */
const date = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' })
const written = { createdAt: date().notNull().defaultNow(), updatedAt: date().notNull().defaultNow() }
const realTime = () =>
  instant()
    .notNull()
    .default(sql`clock_timestamp()`)

/** Everyone who can sign in: better-auth's users, with what they may do. */
export const people = pgTable(
  'people',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    /** In lower case; null for the people of the demonstration. */
    email: text().unique(),
    emailVerified: boolean().notNull().default(false),
    image: text(),
    role: text().$type<Role>().notNull(),
    disabled: boolean().notNull().default(false),
    /** Grows with each change of what they may do. */
    version: integer().notNull().default(1),
    ...written,
  },
  ({ role }) => [
    check('people_role', sql`${role} in ('retailer', 'operations', 'support')`),
    forSignInAlone('people_of_sign_in'),
  ],
)

/** Whose stores are whose. */
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
    /** null for what a command or the seed granted. */
    grantedBy: text(),
  },
  ({ personId, storeId }) => [
    primaryKey({ columns: [personId, storeId] }),
    forSignInAlone('memberships_of_sign_in'),
  ],
)

/** A link that operations hands over. Only the hash of its code is kept. */
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
    /** null for what a command invited. */
    invitedBy: text(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    acceptedBy: text(),
    revokedAt: instant(),
    revokedBy: text(),
  },
  () => [forSignInAlone('invitations_of_sign_in')],
)

/** better-auth's sessions; the address and the browser of who signed in are left empty. */
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

/** How a person proves who they are: a password's hash, later also single sign-on. */
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

/** What better-auth waits for an answer to, as in single sign-on. */
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

/** How often an address tried, for every process on the database. */
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

/** What signs the cookies where no setting says so: one row, made by the first process to need it. */
export const signInSecret = pgTable(
  'sign_in_secret',
  { one: boolean().primaryKey().default(true), secret: text().notNull() },
  ({ one }) => [check('sign_in_secret_one', sql`${one}`), forSignInAlone('sign_in_secret_of_sign_in')],
)

/** That a store exists is all that sign-in may ask of it. */
export const storesNamed = pgPolicy('stores_named', {
  for: 'select',
  to: signInRole,
  using: sql`true`,
}).link(stores)
