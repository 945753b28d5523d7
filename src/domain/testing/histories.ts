import fc from 'fast-check'
import type { IntakeEvent, IntakeItem } from '../intake/intake-item.ts'
import { ORDER_TRANSITIONS, type TransitionKind } from '../orders/order-transitions.ts'
import { HOUR, type Instant, MINUTE, plus } from '../time/instant.ts'
import { placed, reported, revocation } from './intake.ts'

const KINDS = Object.keys(ORDER_TRANSITIONS.placed).filter(isTransitionKind)
const DAY_MINUTES = 1_440

/**
 * A history of one order that is placed at `start`: events of any kind within a day, some with a shipment, some of
 * which are revoked an hour later. `ids` begins the id of each item.
 */
export function historiesOf(number: string, start: Instant, ids = ''): fc.Arbitrary<IntakeItem[]> {
  return fc
    .array(
      fc.record({
        kind: fc.constantFrom(...KINDS, 'shipped' as const, 'shipped' as const),
        minutes: fc.oneof(fc.constantFrom(0, 60, 120), fc.integer({ min: 0, max: DAY_MINUTES })),
        cases: fc.constantFrom([4, 2], [4, 0], [0, 2], [1, 1], [0, 1]),
        shipment: fc.option(fc.constantFrom('A', 'B'), { freq: 2, nil: undefined }),
        ordered: fc.constantFrom([4, 2], [5, 2], [6, 3], [2, 2]),
        isRevoked: fc.boolean(),
      }),
      { maxLength: 9 },
    )
    .map((drawn) => [
      placed(number, start, { id: `${ids}placed ${number}` }),
      ...drawn.flatMap(({ kind, minutes, cases, shipment, ordered, isRevoked }, index): IntakeItem[] => {
        const at = plus(start, minutes * MINUTE)
        const id = `${ids}e${index}`
        const event = withDetails(reported(kind, number, at, id), cases, shipment, ordered)
        return isRevoked ? [event, revocation(id, number, plus(at, HOUR), `${ids}r${index}`)] : [event]
      }),
    ])
}

function withDetails(
  event: IntakeEvent,
  cases: readonly number[],
  shipment: string | undefined,
  ordered: readonly number[],
): IntakeEvent {
  const named = shipment === undefined ? {} : { shipment }
  if (event.kind === 'shipped') return { ...event, cases, ...named }
  if (event.kind === 'amended') {
    return { ...event, lines: event.lines.map((line, index) => ({ ...line, ordered: ordered[index] ?? 1 })) }
  }
  const isOfShipment = ['out_for_delivery', 'delivered', 'partly_delivered', 'returned', 'delivery_failed']
  return isOfShipment.includes(event.kind) ? { ...event, ...named } : event
}

function isTransitionKind(kind: string): kind is TransitionKind {
  return kind in ORDER_TRANSITIONS.placed
}
