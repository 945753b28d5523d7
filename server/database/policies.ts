import { sql } from 'drizzle-orm'
import type { PgRole } from 'drizzle-orm/pg-core'
import { pgPolicy } from 'drizzle-orm/pg-core'

/** The stores of the transaction's viewer, as `actAs` sets them. Empty where none are set. */
export const VIEWED = sql`(select dockboard_viewed_stores())::text[]`
export const ACTOR = sql`(select dockboard_actor())`
export const EVERY = sql`true`
/** Rows are added only with an actor, whom the audit names. */
export const BY_SOMEBODY = sql`${ACTOR} is not null`

export const reads = (name: string, to: PgRole, using = EVERY) => pgPolicy(name, { for: 'select', to, using })
export const adds = (name: string, to: PgRole, withCheck = EVERY) => pgPolicy(name, { for: 'insert', to, withCheck })
export const changes = (name: string, to: PgRole, using = EVERY) =>
  pgPolicy(name, { for: 'update', to, using, withCheck: using })
