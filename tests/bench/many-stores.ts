import type { Id } from '../../src/domain/facts/fact.ts'
import { august2022 } from '../../src/scenario/august-2022.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'

/** Returns August 2022 with `count` times its stores and orders. Each copy has its own ids and numbers. */
export function manyTimes(count: number): Scenario {
  const scenario = august2022()
  const copies = Array.from({ length: count }, (_, copy) => copy)
  return {
    ...scenario,
    stores: copies.flatMap((copy) =>
      scenario.stores.map((store) => ({
        ...store,
        id: idOf(store.id, copy),
        licence: `${store.licence}${copy === 0 ? '' : `-${copy}`}`,
      })),
    ),
    orders: copies.flatMap((copy) =>
      scenario.orders.map(({ order, events }) => {
        const id = idOf(order.id, copy)
        return {
          order: {
            ...order,
            id,
            storeId: idOf(order.storeId, copy),
            number: `${order.number}${copy === 0 ? '' : `-${copy}`}`,
          },
          events: events.map((event) => ({ ...event, id: idOf(event.id, copy), orderId: id })),
        }
      }),
    ),
    receipts: [],
    accesses: [],
  }
}

/** Rotates the digits of an id, which keeps it random. */
function idOf(id: Id, copy: number): Id {
  return id.slice(copy) + id.slice(0, copy)
}
