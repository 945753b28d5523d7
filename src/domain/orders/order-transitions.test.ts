import { describe, expect, test } from 'vitest'
import { HOUR, MINUTE, plus } from '../time/instant.ts'
import { summer } from '../testing/facts.ts'
import { amended, anOrder, confirmed, failed, happened, linesOf, shipped } from '../testing/orders.ts'
import { KINDS_OUT_OF_QUEUE, type OrderEvent } from './order.ts'
import { lifeOf } from './order-life.ts'
import {
  isRejection,
  ORDER_STATES,
  ORDER_TRANSITIONS,
  type OrderState,
  type Transition,
  type TransitionKind,
} from './order-transitions.ts'

const T = summer('2022-08-04', '09:00')
const NOW = plus(T, HOUR)
const { order } = anOrder('order', T, [], { lines: linesOf(4, 6) })

/** A history of one shipment that ends in each state. */
const HISTORIES: Readonly<Record<OrderState, readonly OrderEvent[]>> = {
  placed: [],
  processing: [happened('processing', T)],
  picked: [happened('picked', T)],
  held: [happened('processing', T), happened('held', plus(T, MINUTE))],
  shipped: [shipped(T, [2, 0])],
  out_for_delivery: [shipped(T, [2, 0]), happened('out_for_delivery', T)],
  held_on_the_way: [shipped(T, [2, 0]), happened('held', plus(T, MINUTE))],
  delivery_failed: [shipped(T, [2, 0]), failed(T)],
  partly_delivered: [shipped(T, [2, 0]), happened('partly_delivered', T)],
  delivered: [shipped(T, [2, 0]), happened('delivered', T)],
  returned: [shipped(T, [2, 0]), happened('returned', T)],
  cancelled: [happened('cancelled', T)],
  closed: [happened('closed', T)],
}

function eventOf(kind: TransitionKind): OrderEvent {
  if (kind === 'shipped') return shipped(NOW, [1, 0])
  if (kind === 'confirmed') return confirmed(NOW, '2022-08-12')
  if (kind === 'amended') return amended(NOW, 4, 7)
  return kind === 'delivery_failed' ? failed(NOW) : happened(kind, NOW)
}

const CELLS = ORDER_STATES.flatMap((state) =>
  Object.entries(ORDER_TRANSITIONS[state]).map(([kind, transition]): [OrderState, TransitionKind, Transition] => [
    state,
    kind as TransitionKind,
    transition,
  ]),
)

describe('what each event does in each state', () => {
  test('the table is complete', () => expect(CELLS).toHaveLength(13 * 13))
  test.each(ORDER_STATES)('a history ends as %s', (state) => {
    expect(lifeOf(order, HISTORIES[state]).state).toBe(state)
  })
  test.each(CELLS)('%s, %s: %s', (state, kind, transition) => {
    const event = eventOf(kind)
    const { state: next, problems } = lifeOf(order, [...HISTORIES[state], event])
    if (isRejection(transition)) {
      expect([next, problems.get(event.id)]).toEqual([state, transition])
      return
    }
    expect(problems.size).toBe(0)
    expect(next).toBe(transition === 'stays' ? state : transition === 'resumes' ? 'processing' : transition)
  })
})

test('every kind that leaves the queue takes effect in every state before it', () => {
  for (const state of ['placed', 'processing', 'picked', 'held'] as const) {
    for (const kind of KINDS_OUT_OF_QUEUE) expect(ORDER_TRANSITIONS[state][kind]).toBe(kind)
  }
})
