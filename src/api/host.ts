import type { Instant } from '../domain/time/instant.ts'
import type { Accounts } from './accounts/accounts.ts'
import type { EventHub } from './events/event-hub.ts'
import type { FactStore } from './fact-store.ts'
import type { ApiClients, Sessions } from './accounts/sessions.ts'

export interface Moment {
  readonly id: string
  readonly at: Instant
}

/** What the demonstration adds to the clock: it can be moved. */
export interface DemoClock {
  epoch(): number
  readonly moments: readonly Moment[]
  move(to: Instant): Promise<void>
}

export interface Clock {
  now(): Instant
  /** null where real time runs. */
  readonly demo: DemoClock | null
}

/** All that the api takes from whoever hosts it. */
export interface Host {
  readonly store: FactStore
  readonly sessions: Sessions
  /** null where the host keeps none, and the rows about them do not exist. */
  readonly accounts: Accounts | null
  readonly apiClients: ApiClients
  readonly clock: Clock
  readonly events: EventHub
  /** Whether facts can be read now. Never rejects. */
  readonly ready: () => Promise<boolean>
  /** Told of an unexpected failure, whose caller learns nothing of it. */
  readonly failed: (error: unknown) => void
}
