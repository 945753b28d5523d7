import { lastEvent, type OrderEventKind, type OrderRecord } from './order.ts'
import type { Instant } from '../time/instant.ts'

export type StepKind = 'placed' | Exclude<OrderEventKind, 'confirmed'>

export interface OrderStep {
  readonly kind: StepKind
  readonly state: 'done' | 'current' | 'ahead'
  /** null when the step is ahead, or was not reported although a later step was. */
  readonly at: Instant | null
}

const WAY: readonly StepKind[] = ['placed', 'processing', 'picked', 'shipped', 'out_for_delivery', 'delivered']

/**
 * The steps of an order from placing to delivery. The last step reached is `current`; the final step is
 * `done`. A hold is a step while it lasts. A cancelled order has no steps ahead.
 */
export function orderSteps(record: OrderRecord): OrderStep[] {
  const reachedAt = (kind: StepKind): Instant | null => {
    if (kind === 'placed') return record.order.placedAt
    if (kind === 'delivered') return lastEvent(record, 'delivered', 'partly_delivered')?.at ?? null
    return lastEvent(record, kind)?.at ?? null
  }
  const reached = WAY.findLastIndex((kind) => reachedAt(kind) !== null)
  const way = WAY.map((kind, index): OrderStep => {
    const state = index > reached ? 'ahead' : index === reached && kind !== 'delivered' ? 'current' : 'done'
    return { kind: endOf(kind, record), state, at: state === 'ahead' ? null : reachedAt(kind) }
  })
  const cancelled = lastEvent(record, 'cancelled')
  if (cancelled !== undefined) {
    return [...done(way.slice(0, reached + 1)), { kind: 'cancelled', state: 'done', at: cancelled.at }]
  }
  const newest = record.events.findLast(({ kind }) => kind !== 'confirmed')
  // A sender may report a hold late. A delivered order is not held.
  if (newest?.kind !== 'held' || lastEvent(record, 'delivered') !== undefined) return way
  return [
    ...done(way.slice(0, reached + 1)),
    { kind: 'held', state: 'current', at: newest.at },
    ...way.slice(reached + 1),
  ]
}

function endOf(kind: StepKind, record: OrderRecord): StepKind {
  return kind === 'delivered' && lastEvent(record, 'partly_delivered') ? 'partly_delivered' : kind
}

function done(steps: readonly OrderStep[]): OrderStep[] {
  return steps.map((step) => ({ ...step, state: 'done' }))
}
