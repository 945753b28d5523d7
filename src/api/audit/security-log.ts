import type { Id } from '../../domain/facts/fact.ts'
import type { SECURITY_ACTORS, SecurityEvent } from '../../domain/audit/security-event.ts'
import type { Instant } from '../../domain/time/instant.ts'

/** Who caused an event. */
export type SecurityActor =
  /** Somebody signed in, or the owner of the account for which an attempt was rejected. */
  | { readonly kind: 'person'; readonly id: Id }
  | { readonly kind: 'api_client'; readonly id: Id }
  | { readonly kind: 'command' }
  | { readonly kind: 'nobody' }

/** An event to record. It contains no name, e-mail address, password, token or code. */
export interface SecurityEntry {
  readonly event: SecurityEvent
  readonly actor: SecurityActor
  /** The operation that was called, the list that was exported, or the API client whose token changed. */
  readonly subject?: string
  /** The number of list items in the response, the file or the request. */
  readonly items?: number
}

/** The security log of a host, in real time. */
export interface SecurityLog {
  /**
   * Records an event with the client's network. Counted events of one hour are one entry (`isCountedByHour`).
   * Throws StoreUnavailable where that fails: the caller must then give no answer. Do not call it while a
   * transaction of the facts is open: an embedded database would deadlock.
   */
  record(entry: SecurityEntry, request: Request): Promise<void>
}

/** An entry as stored. */
export interface SecurityLogRow {
  /** Increases with each entry. */
  readonly id: number
  /** Real time of the first request. */
  readonly at: Instant
  /** Real time of the last request that the entry counts. */
  readonly lastAt: Instant
  readonly event: SecurityEvent
  readonly actorKind: (typeof SECURITY_ACTORS)[number]
  readonly actor: string | null
  /**
   * A keyed hash of the e-mail address of an attempt for which no account exists, in entries of earlier versions.
   * Now they are counted together: with a hash, each new address would be an entry.
   */
  readonly account: string | null
  readonly subject: string | null
  /** A keyed hash of the client address. Null where the host knows none. */
  readonly client: string | null
  /** The client's network: IPv4 /24 or IPv6 /48. */
  readonly network: string | null
  readonly requests: number
  readonly items: number
}

export interface SecurityLogQuery {
  readonly event: SecurityEvent | null
  readonly actor: string | null
  /** Entries with a request from this instant, inclusive, until `until`, exclusive. */
  readonly from: Instant | null
  readonly until: Instant | null
  /** Entries before this id. Null for the newest. */
  readonly before: number | null
  readonly limit: number
}

/** Returns the columns of an event that say who caused it. */
export function actorColumns(actor: SecurityActor): Pick<SecurityLogRow, 'actorKind' | 'actor'> {
  switch (actor.kind) {
    case 'person':
    case 'api_client':
      return { actorKind: actor.kind, actor: actor.id }
    case 'command':
    case 'nobody':
      return { actorKind: actor.kind, actor: null }
  }
}
