import type { OrderRecord } from './order.ts'
import { orderLife, type OrderLife } from './order-life.ts'
import type { OrderState } from './order-transitions.ts'
import { hasArrived, isUnderWay, type Shipment } from './shipment.ts'
import type { Instant } from '../time/instant.ts'

export type StepKind = Exclude<OrderState, 'held_on_the_way'>

export interface OrderStep {
  readonly kind: StepKind
  readonly state: 'done' | 'current' | 'ahead'
  /** null when the step is ahead, or was not reported although a later step was. */
  readonly at: Instant | null
}

const WAY = ['placed', 'processing', 'picked', 'shipped', 'out_for_delivery', 'delivered'] as const
type Way = (typeof WAY)[number]

/** The last step of the way that an order in a state has reached. Before it left: what was prepared. */
const REACHED: Readonly<Record<OrderState, Way | 'prepared' | 'shipments'>> = {
  placed: 'prepared',
  processing: 'prepared',
  picked: 'prepared',
  held: 'prepared',
  shipped: 'shipped',
  out_for_delivery: 'out_for_delivery',
  held_on_the_way: 'shipments',
  delivery_failed: 'out_for_delivery',
  partly_delivered: 'delivered',
  delivered: 'delivered',
  returned: 'shipments',
  cancelled: 'shipments',
  closed: 'shipments',
}

/** States that are a step of their own after the last one reached. */
const APART: Readonly<Partial<Record<OrderState, { readonly kind: StepKind; readonly state: 'done' | 'current' }>>> = {
  held: { kind: 'held', state: 'current' },
  held_on_the_way: { kind: 'held', state: 'current' },
  delivery_failed: { kind: 'delivery_failed', state: 'current' },
  returned: { kind: 'returned', state: 'current' },
  cancelled: { kind: 'cancelled', state: 'done' },
  closed: { kind: 'closed', state: 'done' },
}

/**
 * The steps of an order from placing to delivery, by its state. The last step reached is `current`; the final
 * step is `done`. A hold is a step while it lasts. A part that came before the rest left is a step before the
 * rest. A cancelled or closed order has no steps ahead.
 */
export function orderSteps(record: OrderRecord): OrderStep[] {
  const life = orderLife(record)
  const way = wayOf(record, life)
  const apart = APART[life.state]
  if (apart === undefined) return way
  const reached = way.findLastIndex(({ state }) => state !== 'ahead')
  const ahead = apart.state === 'done' ? [] : way.slice(reached + 1)
  return [
    ...way.slice(0, reached + 1).map((step): OrderStep => ({ ...step, state: 'done' })),
    { ...apart, at: life.since },
    ...ahead,
  ]
}

function wayOf({ order }: OrderRecord, life: OrderLife): OrderStep[] {
  const { shipments, arrival } = life
  const isMoving = shipments.some(isUnderWay)
  const round = isMoving ? shipments.filter(isUnderWay) : shipments
  const reached = WAY.indexOf(reachedBy(life, round))
  const at: Readonly<Record<Way, Instant | null>> = {
    placed: order.placedAt,
    processing: life.processingAt,
    picked: life.pickedAt,
    shipped: newest(round, ({ shippedAt }) => shippedAt),
    out_for_delivery: newest(round, ({ outAt }) => outAt),
    delivered: arrival?.at ?? null,
  }
  const steps = WAY.map((kind, index): OrderStep => {
    const state = index > reached ? 'ahead' : index === reached && kind !== 'delivered' ? 'current' : 'done'
    const isPart = kind === 'delivered' && state === 'done' && arrival?.partly === true
    return { kind: isPart ? 'partly_delivered' : kind, state, at: state === 'ahead' ? null : at[kind] }
  })
  if (!isMoving || arrival === null) return steps
  const rest = WAY.indexOf('shipped')
  return [...steps.slice(0, rest), { kind: 'partly_delivered', state: 'done', at: arrival.at }, ...steps.slice(rest)]
}

function reachedBy({ state, prepared }: OrderLife, round: readonly Shipment[]): Way {
  const reached = REACHED[state]
  if (reached === 'prepared') return prepared
  if (reached !== 'shipments') return reached
  if (round.some(hasArrived)) return 'delivered'
  if (round.some(({ outAt }) => outAt !== null)) return 'out_for_delivery'
  return round.length === 0 ? prepared : 'shipped'
}

function newest(shipments: readonly Shipment[], of: (shipment: Shipment) => Instant | null): Instant | null {
  return shipments.reduce<Instant | null>((last, each) => {
    const at = of(each)
    return at !== null && (last === null || at > last) ? at : last
  }, null)
}
