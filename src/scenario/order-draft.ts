import type { Day } from '../domain/time/day.ts'
import type { OrderKind } from '../domain/orders/order.ts'
import type { Store } from '../domain/stores/store.ts'

/** An order without a number: numbers follow the order of placing over all stores. */
export interface OrderDraft {
  readonly store: Store
  readonly kind: OrderKind
  /** Milliseconds since 1970. */
  readonly placedMs: number
  readonly plannedDay: Day
  /** Milliseconds since 1970; null when it is not cancelled. */
  readonly cancelledMs: number | null
  readonly mostCases: number
  /** Minutes after midnight at which its processing begins; null unless the story fixes it. */
  readonly processingMinute: number | null
}
