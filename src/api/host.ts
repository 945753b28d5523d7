import type { Instant } from '../domain/time/instant.ts'
import type { ClaimTerms } from '../domain/orders/claim.ts'
import type { Accounts } from './accounts/accounts.ts'
import type { HostQuotas } from './accounts/quotas.ts'
import type { SecurityLog } from './audit/security-log.ts'
import type { EventHub } from './events/event-hub.ts'
import type { FactStore } from './fact-store.ts'
import type { LateDeliveries } from './status/late-deliveries.ts'
import type { ApiClients, Sessions } from './accounts/sessions.ts'

export interface Moment {
  readonly id: string
  readonly at: Instant
}

/** The demonstration's clock, which can be moved. */
export interface DemoClock {
  epoch(): number
  readonly moments: readonly Moment[]
  move(to: Instant): Promise<void>
}

export interface Clock {
  now(): Instant
  /** Null where real time runs. */
  readonly demo: DemoClock | null
}

/** Everything that the API needs from its host. */
export interface Host {
  readonly store: FactStore
  readonly sessions: Sessions
  /** Null on a host without accounts, where the rows about accounts do not exist. */
  readonly accounts: Accounts | null
  readonly apiClients: ApiClients
  readonly securityLog: SecurityLog
  readonly clock: Clock
  readonly quotas: HostQuotas
  readonly claims: ClaimTerms
  readonly lateDeliveries: LateDeliveries
  readonly events: EventHub
  /** Whether facts can be read now. Never rejects. */
  readonly ready: () => Promise<boolean>
  /** Receives unexpected errors, which are not disclosed to the caller. */
  readonly failed: (error: unknown) => void
}
