import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

export type Drizzle = PgDatabase<PgQueryResultHKT>
export type DrizzleTransaction = Parameters<Parameters<Drizzle['transaction']>[0]>[0]

/** A role for transactions (`roles.ts`), created by the migrations. */
export type Role =
  | 'dockboard_app'
  | 'dockboard_intake'
  | 'dockboard_operations'
  | 'dockboard_projector'
  | 'dockboard_retention'
  | 'dockboard_sign_in'
  | 'dockboard_support'

export interface Listener {
  /** Receives the payloads of a channel, in the order of their commits. */
  receive(payload: string): void
  /** The connection was lost and notifications may be missed. Reconnects until `back`. */
  lost(): void
  back(): void
}

/** A migrated database, PostgreSQL or PGlite. */
export interface Database {
  readonly kind: 'postgres' | 'pglite'
  readonly db: Drizzle
  /** Runs `work` in a transaction as the tables' owner, for the start, commands and retention. */
  asOwner<T>(work: (transaction: DrizzleTransaction) => Promise<T>): Promise<T>
  /** Listens on a channel. Returns a function that stops listening; call it before `close`. */
  listen(channel: string, listener: Listener): Promise<() => Promise<void>>
  close(): Promise<void>
}

/** Settings of every connection. Instants are read in UTC (`columns.ts`). */
export const CONNECTION_SETTINGS = { timezone: 'UTC' } as const
export const DRIZZLE = { casing: 'snake_case' } as const
