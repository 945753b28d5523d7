import type { IntakeEvent, IntakeItem, IntakePlaced, IntakeRevocation, TakenItem } from '../intake/intake-item.ts'
import type { IntakeDecision, KnownIntake } from '../intake/intake-decision.ts'
import type { Instant } from '../time/instant.ts'
import type { Order, OrderEvent, OrderRecord } from '../orders/order.ts'
import type { TransitionKind } from '../orders/order-transitions.ts'
import { decideIntake } from '../intake/order-intake.ts'
import { appointment } from './orders.ts'

export const LICENCES: KnownIntake['stores'] = [
  { id: 'store', licence: 'CRSA9900001' },
  { id: 'other store', licence: 'CRSA9900002' },
]

/** Results of items, as tests expect them. */
export const ACCEPTED = { result: 'accepted', dropped: [] }
export const KNOWN = { result: 'known' }
export const PENDING = { result: 'pending' }
export const rejected = (because: string) => ({ result: 'refused', because })

/** A placed order with two lines of 4 and 2 cases. */
export function placed(number: string, at: Instant, over: Partial<IntakePlaced> = {}): IntakePlaced {
  return {
    id: `placed ${number}`,
    number,
    at,
    kind: 'placed',
    licence: 'CRSA9900001',
    orderKind: 'weekly',
    planned: appointment('2022-08-11'),
    lines: [
      { sku: '1', product: 'One', ordered: 4 },
      { sku: '2', product: 'Two', ordered: 2 },
    ],
    ...over,
  }
}

/** An event of any kind but a revocation. Shipments contain all cases ordered; confirmations are for the 12th. */
export function reported(kind: TransitionKind, number: string, at: Instant, id = `${kind} ${number}`): IntakeEvent {
  const rest = { id, number, at }
  switch (kind) {
    case 'shipped':
      return { ...rest, kind, cases: [4, 2] }
    case 'confirmed':
      return { ...rest, kind, appointment: appointment('2022-08-12') }
    case 'amended':
      return { ...rest, kind, lines: placed(number, at).lines }
    case 'delivery_failed':
      return { ...rest, kind, reason: 'store_closed' }
    case 'processing':
    case 'held':
    case 'picked':
    case 'out_for_delivery':
    case 'delivered':
    case 'partly_delivered':
    case 'returned':
    case 'cancelled':
    case 'closed':
      return { ...rest, kind }
  }
}

/** A revocation of the item with the id `revokes`. */
export function revocation(revokes: string, number: string, at: Instant, id = `revokes ${revokes}`): IntakeRevocation {
  return { id, number, at, kind: 'revoked', revokes }
}

/** An intake that stores what it takes, like the database. */
export interface TestIntake {
  send(items: readonly IntakeItem[], now: Instant): IntakeDecision
  records(): readonly OrderRecord[]
  pending(): readonly IntakeEvent[]
  taken(): readonly TakenItem[]
}

export function openIntake(seed: readonly OrderRecord[] = []): TestIntake {
  let orders: Order[] = seed.map(({ order }) => order)
  let events: OrderEvent[] = seed.flatMap((record) => record.events)
  let pending: IntakeEvent[] = []
  let taken: TakenItem[] = []
  let ids = 0

  const records = () => orders.map((order) => ({ order, events: events.filter(({ orderId }) => orderId === order.id) }))
  return {
    records,
    pending: () => pending,
    taken: () => taken,
    send(items, now) {
      const numbers = new Set(items.map(({ number }) => number))
      const sent = new Set(items.flatMap((item) => (item.kind === 'revoked' ? [item.id, item.revokes] : [item.id])))
      const known = {
        stores: LICENCES,
        orders: records().filter(({ order }) => numbers.has(order.number)),
        pending: pending.filter(({ number }) => numbers.has(number)),
        taken: taken.filter(({ id }) => sent.has(id)),
      }
      const decision = decideIntake(items, known, now, () => `id ${(ids += 1)}`)
      const { additions } = decision
      pending = [...pending.filter(({ id }) => !additions.released.includes(id)), ...additions.pending]
      const dropped = new Set(additions.dropped.map(({ id }) => id))
      taken = [...taken.filter(({ id }) => !dropped.has(id)), ...additions.taken]
      orders = [...orders, ...additions.orders]
      events = [...events, ...additions.events]
      return decision
    },
  }
}
