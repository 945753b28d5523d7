import { type Day, dayOf, daysBetween } from './day.ts'
import type { Id } from './fact.ts'
import type { IncidentState } from './incident.ts'
import type { Instant } from './instant.ts'
import type { FeeWaiver } from './measure.ts'
import { forceAt, lastDayOf } from './measures-in-force.ts'
import { lastEvent, type OrderRecord } from './order.ts'

/** A use of a waiver: the order that spent it, on the day that counts for the waiver. */
export interface WaiverUse {
  readonly orderId: Id
  readonly on: Day
}

/** What one store has of one waiver today. */
export type Entitlement =
  | { readonly state: 'not_yet_open'; readonly opens: Day; readonly inDays: number }
  /** `daysLeft` counts the days after today: 0 on the last day, null where the last day is not known. */
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
}

/**
 * What a store has of a waiver at `now`. `orders` are the store's own, as known at `now`.
 * Source of the rule: docs/sources.md, "Fees not charged".
 */
export function entitlementOf(
  waiver: FeeWaiver,
  orders: readonly OrderRecord[],
  incidents: readonly IncidentState[],
  now: Instant,
): StoreWaiver {
  const uses = usesOf(waiver, orders)
  return { waiver, uses, entitlement: entitlement(waiver, uses.length, incidents, now) }
}

function entitlement(
  waiver: FeeWaiver,
  used: number,
  incidents: readonly IncidentState[],
  now: Instant,
): Entitlement {
  const today = dayOf(now)
  const lastDay = lastDayOf(waiver.end)
  const force = forceAt(waiver, incidents, now)
  if (force === 'unknown') return { state: 'unknown' }
  if (force === 'not_yet' && waiver.firstDay !== null) {
    return { state: 'not_yet_open', opens: waiver.firstDay, inDays: daysBetween(today, waiver.firstDay) }
  }
  if (force === 'ended' && lastDay !== null) return { state: 'expired', lastDay }
  if (typeof waiver.uses === 'number' && used >= waiver.uses) return { state: 'used_up' }
  return { state: 'available', left: left(waiver, used), daysLeft: lastDay && daysBetween(today, lastDay) }
}

function left({ uses, countedOn }: FeeWaiver, used: number): number | 'unlimited' | 'unknown' {
  if (uses === 'unlimited') return 'unlimited'
  return countedOn === 'unknown' ? 'unknown' : uses - used
}

/**
 * The uses made of a counted waiver, in the order they were made: an order takes a use when one is left on
 * the day that counts for it, and a cancelled order gives its use back, for orders placed from then on.
 */
export function usesOf(waiver: FeeWaiver, orders: readonly OrderRecord[]): WaiverUse[] {
  const { uses, countedOn } = waiver
  if (uses === 'unlimited' || countedOn === 'unknown') return []
  let held: WaiverUse[] = []
  for (const step of steps(waiver, countedOn, orders)) {
    if (step.kind === 'back') held = held.filter(({ orderId }) => orderId !== step.orderId)
    else if (held.length < uses) held = [...held, { orderId: step.orderId, on: dayOf(step.at) }]
  }
  return held
}

interface Step {
  readonly kind: 'back' | 'take'
  readonly orderId: Id
  readonly at: Instant
}

function steps(
  waiver: FeeWaiver,
  countedOn: 'placed' | 'shipped' | 'delivered',
  orders: readonly OrderRecord[],
): Step[] {
  const concerned = orders.filter(({ order }) => waiver.fee === 'delivery' || order.kind === 'emergency')
  return concerned
    .flatMap((record): Step[] => {
      const orderId = record.order.id
      const at = countedAt(record, countedOn)
      const cancelled = lastEvent(record, 'cancelled')
      if (at === undefined || !withinDays(waiver, at)) return []
      if (cancelled === undefined) return [{ kind: 'take', orderId, at }]
      // Cancelled by the instant that counts, it never held a use.
      return cancelled.at <= at
        ? []
        : [
            { kind: 'take', orderId, at },
            { kind: 'back', orderId, at: cancelled.at },
          ]
    })
    .sort(byInstantThenOrder)
}

function countedAt(record: OrderRecord, countedOn: 'placed' | 'shipped' | 'delivered'): Instant | undefined {
  switch (countedOn) {
    case 'placed':
      return record.order.placedAt
    case 'shipped':
      return lastEvent(record, 'shipped')?.at
    case 'delivered':
      return lastEvent(record, 'delivered', 'partly_delivered')?.at
  }
}

function withinDays(waiver: FeeWaiver, at: Instant): boolean {
  const on = dayOf(at)
  const lastDay = lastDayOf(waiver.end)
  return (waiver.firstDay === null || on >= waiver.firstDay) && (lastDay === null || on <= lastDay)
}

/** In one instant uses come back first, then the order with the lower id takes: the same one on every machine. */
function byInstantThenOrder(a: Step, b: Step): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  if (a.kind !== b.kind) return a.kind === 'back' ? -1 : 1
  return a.orderId < b.orderId ? -1 : 1
}
