import type { Bilingual } from '../facts/bilingual.ts'
import type { Day, TimeOfDay } from '../time/day.ts'
import type { Fact, Id } from '../facts/fact.ts'
import type { Instant } from '../time/instant.ts'
import type { Scope } from '../stores/scope.ts'

/** When a measure ends: a whole last day, further notice, or a day nobody published. */
export type MeasureEnd =
  | { readonly kind: 'through'; readonly day: Day }
  | { readonly kind: 'further_notice' }
  | { readonly kind: 'not_published' }

interface MeasureFact extends Fact {
  readonly incidentId: Id | null
  /** The update that announced it: the source shown beside it. */
  readonly updateId: Id | null
  readonly scope: Scope
  /** null when the first day was never published: it is not invented. */
  readonly firstDay: Day | null
  readonly end: MeasureEnd
  readonly note: Bilingual | null
  readonly basis: 'reported' | 'simulated'
}

export interface DeliveryPause extends MeasureFact {
  readonly kind: 'delivery_pause'
  /** Between which instants processing stopped; an order in hand between them may or may not have been in process. */
  readonly shutdown: { readonly notBefore: Instant; readonly notAfter: Instant }
}

export interface DeliveryWindow extends MeasureFact {
  readonly kind: 'delivery_window'
  readonly daysAWeek: number
  readonly from: TimeOfDay
  readonly to: TimeOfDay
  readonly overnight: 'no' | 'possible'
}

export interface OrderCap extends MeasureFact {
  readonly kind: 'order_cap'
  readonly number: number
  readonly unit: 'case' | 'pack'
  readonly base: 'order' | 'product' | 'cycle'
}

export interface OrderPolicy extends MeasureFact {
  readonly kind: 'order_policy'
  readonly policy: 'held' | 'cancelled' | 'resubmit'
}

/** Launches planned on its days are off until further notice. */
export interface LaunchDelay extends MeasureFact {
  readonly kind: 'launch_delay'
}

export interface FeeWaiver extends MeasureFact {
  readonly kind: 'fee_waiver'
  readonly fee: 'delivery' | 'emergency_order'
  /** Canadian cents; null where the amount was never published. */
  readonly amount: number | null
  readonly countedOn: 'placed' | 'shipped' | 'delivered' | 'unknown'
  readonly uses: number | 'unlimited'
}

/** A dated rule that changes what a store can expect. */
export type Measure = DeliveryPause | DeliveryWindow | OrderCap | OrderPolicy | LaunchDelay | FeeWaiver
export type MeasureKind = Measure['kind']
export type MeasureOf<K extends MeasureKind> = Extract<Measure, { kind: K }>
