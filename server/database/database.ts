import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

export type Drizzle = PgDatabase<PgQueryResultHKT>
export type DrizzleTransaction = Parameters<Parameters<Drizzle['transaction']>[0]>[0]

/** A role that takes part in transactions (`roles.ts`); the migrations make it. */
export type Role =
  | 'dockboard_app'
  | 'dockboard_intake'
  | 'dockboard_operations'
  | 'dockboard_projector'
  | 'dockboard_retention'
  | 'dockboard_sign_in'
  | 'dockboard_support'

export interface Listener {
  /** What was told on the channel, in the order in which it came to hold. */
  receive(payload: string): void
  /** The connection was lost: something may have been missed. It is tried again until `back`. */
  lost(): void
  back(): void
}

/** A database, PostgreSQL or PGlite, whose migrations have been applied. */
export interface Database {
  readonly kind: 'postgres' | 'pglite'
  readonly db: Drizzle
  /** Runs `work` in a transaction under the rights of whoever owns the tables: for the start, for commands and for what a process throws away. */
  asOwner<T>(work: (transaction: DrizzleTransaction) => Promise<T>): Promise<T>
  /** Listens on a channel. Gives what ends that, which is to be called before the database is closed. */
  listen(channel: string, listener: Listener): Promise<() => Promise<void>>
  close(): Promise<void>
}

/** What every connection is set to. Instants are read in UTC (`columns.ts`). */
export const CONNECTION_SETTINGS = { timezone: 'UTC' } as const
export const DRIZZLE = { casing: 'snake_case' } as const
