import type { OrderIntake } from '../src/api/fact-store.ts'
import { sizesOf } from '../src/domain/intake/batch-size.ts'
import type { IntakeEvent } from '../src/domain/intake/intake-item.ts'
import type { IntakeAdditions } from '../src/domain/intake/intake-decision.ts'
import type { Id } from '../src/domain/facts/fact.ts'
import type { Store } from '../src/domain/stores/store.ts'
import type { MemoryOrders } from './memory-orders.ts'
import type { MemorySources } from './memory-sources.ts'

/**
 * The state of the intake. `open` creates the repository of a transaction of `sender`: `undo` registers a rollback
 * step, `report` receives the additions.
 */
export interface MemoryIntake {
  open(sender: Id, undo: (takeBack: () => void) => void, report: (additions: IntakeAdditions) => void): OrderIntake
}

export function createMemoryIntake(
  stores: readonly Store[],
  orders: MemoryOrders,
  sources: MemorySources,
): MemoryIntake {
  const ofLicence = new Map(stores.map((store) => [store.licence, store]))
  const taken = new Map<string, string>()
  const pending = new Map<string, IntakeEvent>()

  function add({ released, forgotten, ...added }: IntakeAdditions): () => void {
    const before = { taken: entriesOf(taken, forgotten), pending: entriesOf(pending, released) }
    for (const id of released) pending.delete(id)
    for (const id of forgotten) taken.delete(id)
    for (const { id, content } of added.taken) taken.set(id, content)
    for (const event of added.pending) pending.set(event.id, event)
    const takeBackOrders = orders.add(added.orders, added.events)
    return () => {
      takeBackOrders()
      for (const { id } of added.pending) pending.delete(id)
      for (const { id } of added.taken) taken.delete(id)
      for (const [id, content] of before.taken) taken.set(id, content)
      for (const [id, event] of before.pending) pending.set(id, event)
    }
  }

  function pendingOf(numbers: readonly string[]): IntakeEvent[] {
    const wanted = new Set(numbers)
    return [...pending.values()].filter(({ number }) => wanted.has(number))
  }

  return {
    open: (sender, undo, report) => ({
      received: async (now) => undo(sources.received(sender, now)),
      storesByLicence: async (licences) => licences.flatMap((licence) => ofLicence.get(licence) ?? []),
      sizes: async (numbers) => sizesOf(orders.ofNumbers(numbers), pendingOf(numbers)),
      orders: async (numbers) => orders.ofNumbers(numbers),
      pending: async (numbers) => pendingOf(numbers),
      taken: async (ids) => entriesOf(taken, ids).map(([id, content]) => ({ id, content })),
      async add(additions) {
        undo(add(additions))
        report(additions)
      },
    }),
  }
}

function entriesOf<V>(map: ReadonlyMap<string, V>, keys: readonly string[]): [string, V][] {
  return keys.flatMap((key): [string, V][] => {
    const value = map.get(key)
    return value === undefined ? [] : [[key, value]]
  })
}
