import type { Bilingual } from '../facts/bilingual.ts'
import { type Day, dayOf, daysBetween } from '../time/day.ts'
import type { Id } from '../facts/fact.ts'
import type { IncidentState } from '../incidents/incident.ts'
import type { Instant } from '../time/instant.ts'
import type { FeeWaiver } from '../measures/fee-waiver.ts'
import { measureStateAt, lastDayOf } from '../measures/measure-state.ts'
import { ORDER_KINDS, ORDER_STREAMS, type OrderKind, type OrderRecord } from '../orders/order.ts'
import { orderLife } from '../orders/order-life.ts'
import type { WaiverReversal } from './waiver-reversal.ts'

/** A use of a waiver: the order that took it, and the day that counts for the waiver. */
export interface WaiverUse {
  readonly orderId: Id
  readonly on: Day
}

/** A use that was reversed: the store has it again. */
export interface ReversedUse extends WaiverUse {
  readonly reversedOn: Day
  readonly reason: Bilingual
}

/** The state of a waiver for one store today. */
export type Entitlement =
  | { readonly state: 'not_yet_open'; readonly opens: Day; readonly inDays: number }
  /** `daysLeft` counts the days after today: 0 on the last day, null when the last day is not known. */
  | {
      readonly state: 'available'
      readonly left: number | 'unlimited' | 'unknown'
      readonly daysLeft: number | null
    }
  | { readonly state: 'used_up' }
  | { readonly state: 'expired'; readonly lastDay: Day }
  /** Its end was never published and its incident is closed. */
  | { readonly state: 'unknown' }

export interface StoreWaiver {
  readonly waiver: FeeWaiver
  readonly entitlement: Entitlement
  readonly uses: readonly WaiverUse[]
  readonly reversed: readonly ReversedUse[]
}

/**
 * The entitlement of a store to a waiver at `now`, from its own orders as known at `now` and its reversals of
 * this waiver. Source of the rule: docs/sources.md, "Fees not charged".
 */
export function entitlementOf(
  waiver: FeeWaiver,
  orders: readonly OrderRecord[],
  reversals: readonly WaiverReversal[],
  incidents: readonly IncidentState[],
  now: Instant,
): StoreWaiver {
  const { uses: perStore } = waiver
  // Unlimited waivers have no uses to count.
  const { uses, reversed } = perStore === 'unlimited' ? NO_USES : usesOf(waiver, orders, reversals, perStore)
  return { waiver, uses, reversed, entitlement: entitlement(waiver, uses.length, incidents, now) }
}

function entitlement(waiver: FeeWaiver, used: number, incidents: readonly IncidentState[], now: Instant): Entitlement {
  const today = dayOf(now)
  const lastDay = lastDayOf(waiver.end)
  const state = measureStateAt(waiver, incidents, now)
  if (state === 'unknown') return { state: 'unknown' }
  if (state === 'upcoming' && waiver.firstDay !== null) {
    return { state: 'not_yet_open', opens: waiver.firstDay, inDays: daysBetween(today, waiver.firstDay) }
  }
  if (state === 'ended' && lastDay !== null) return { state: 'expired', lastDay }
  if (typeof waiver.uses === 'number' && used >= waiver.uses) return { state: 'used_up' }
  return { state: 'available', left: left(waiver, used), daysLeft: lastDay && daysBetween(today, lastDay) }
}

function left({ uses, countedOn }: FeeWaiver, used: number): number | 'unlimited' | 'unknown' {
  if (uses === 'unlimited') return 'unlimited'
  return countedOn === 'unknown' ? 'unknown' : uses - used
}

interface Uses {
  readonly uses: readonly WaiverUse[]
  readonly reversed: readonly ReversedUse[]
}
const NO_USES: Uses = { uses: [], reversed: [] }

/**
 * The uses of a waiver of which a store has `most`, in the order in which they were made. An order takes a
 * use when one is left on the day that counts for it. A cancelled order returns its use, and so does a
 * reversal, for orders placed after that. An order whose cancellation was revoked takes its use as if it had
 * never been cancelled, also where an order placed later has it.
 */
export function usesOf(
  waiver: FeeWaiver,
  orders: readonly OrderRecord[],
  reversals: readonly WaiverReversal[],
  most: number,
): Uses {
  const { countedOn } = waiver
  if (countedOn === 'unknown') return NO_USES
  let uses: readonly WaiverUse[] = []
  const reversed: ReversedUse[] = []
  for (const step of steps(waiver, countedOn, orders, reversals)) {
    const { kind, orderId, at } = step
    const held = uses.find((use) => use.orderId === orderId)
    if (kind === 'take') {
      if (uses.length < most) uses = [...uses, { orderId, on: dayOf(at) }]
    } else if (kind === 'back') {
      uses = uses.filter((use) => use !== held)
      if (held !== undefined && step.reversal !== null) reversed.push(reversedUse(held, step.reversal))
    } else reversed.push(reversedUse({ orderId, on: dayOf(at) }, step.reversal))
  }
  return { uses, reversed }
}

function reversedUse(use: WaiverUse, { publishedAt, reason }: WaiverReversal): ReversedUse {
  return { ...use, reversedOn: dayOf(publishedAt), reason }
}

type Step = { readonly orderId: Id; readonly at: Instant } & (
  | { readonly kind: 'take' }
  /** Caused by a cancellation when `reversal` is null. */
  | { readonly kind: 'back'; readonly reversal: WaiverReversal | null }
  /** Reversed by the instant that counts, so it never takes a use. */
  | { readonly kind: 'void'; readonly reversal: WaiverReversal }
)

/** The streams whose orders count as uses of a waiver: none where nobody published what counts. */
export function kindsCounted({ fee, countedOn }: Pick<FeeWaiver, 'fee' | 'countedOn'>): readonly OrderKind[] {
  if (countedOn === 'unknown') return []
  return fee === 'delivery' ? ORDER_KINDS : ORDER_KINDS.filter((kind) => ORDER_STREAMS[kind].fee === fee)
}

function steps(
  waiver: FeeWaiver,
  countedOn: 'placed' | 'shipped' | 'delivered',
  orders: readonly OrderRecord[],
  reversals: readonly WaiverReversal[],
): Step[] {
  const kinds = kindsCounted(waiver)
  return orders
    .filter(({ order }) => kinds.includes(order.kind))
    .flatMap((record): Step[] => {
      const orderId = record.order.id
      const at = countedAt(record, countedOn)
      const cancelled = orderLife(record).cancelledAt
      if (at === null || !withinDays(waiver, at)) return []
      // Cancelled by the instant that counts, so it never took a use.
      if (cancelled !== null && cancelled <= at) return []
      const reversal = reversals.find((each) => each.orderId === orderId)
      if (reversal !== undefined && reversal.publishedAt <= at) return [{ kind: 'void', orderId, at, reversal }]
      return [
        { kind: 'take', orderId, at },
        ...(cancelled === null ? [] : [{ kind: 'back' as const, orderId, at: cancelled, reversal: null }]),
        ...(reversal === undefined ? [] : [{ kind: 'back' as const, orderId, at: reversal.publishedAt, reversal }]),
      ]
    })
    .sort(byInstantThenOrder)
}

function countedAt(record: OrderRecord, countedOn: 'placed' | 'shipped' | 'delivered'): Instant | null {
  switch (countedOn) {
    case 'placed':
      return record.order.placedAt
    case 'shipped':
      // The first shipment counts: the order has one use, however many shipments it has.
      return orderLife(record).shipments.find(({ shippedAt }) => shippedAt !== null)?.shippedAt ?? null
    case 'delivered':
      return orderLife(record).arrival?.at ?? null
  }
}

function withinDays(waiver: FeeWaiver, at: Instant): boolean {
  const on = dayOf(at)
  const lastDay = lastDayOf(waiver.end)
  return (waiver.firstDay === null || on >= waiver.firstDay) && (lastDay === null || on <= lastDay)
}

/** Within one instant uses are returned first, then the lower order id takes one: always the same order. */
function byInstantThenOrder(a: Step, b: Step): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  if (a.kind !== b.kind && (a.kind === 'back' || b.kind === 'back')) return a.kind === 'back' ? -1 : 1
  return a.orderId < b.orderId ? -1 : 1
}
