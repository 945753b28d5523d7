import type { OrderIntake } from '../src/api/fact-store.ts'
import { sizesOf } from '../src/domain/intake/batch-size.ts'
import { type IntakeEvent, senderOf } from '../src/domain/intake/intake-item.ts'
import type { Instant } from '../src/domain/time/instant.ts'
import type { PendingEvent, IntakeAdditions } from '../src/domain/intake/intake-decision.ts'
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
  const pending = new Map<string, PendingEvent>()

  function add({ released, dropped, ...added }: IntakeAdditions, now: Instant): () => void {
    const droppedIds = dropped.map(({ id }) => id)
    const takenIds = added.taken.map(({ id }) => id)
    const changedIds = [...released, ...takenIds]
    const before = { taken: entriesOf(taken, droppedIds), pending: entriesOf(pending, changedIds) }
    const because = new Map(dropped.map((each) => [each.id, each.because]))
    for (const [id, { event }] of before.pending) {
      const reason = because.get(id)
      if (reason === undefined) pending.delete(id)
      else pending.set(id, { event, dropped: { because: reason, at: now } })
    }
    // What its sender corrected in the same batch is dropped no longer.
    for (const id of takenIds) pending.delete(id)
    for (const id of droppedIds) taken.delete(id)
    for (const { id, content } of added.taken) taken.set(id, content)
    for (const event of added.pending) pending.set(event.id, { event, dropped: null })
    const takeBackOrders = orders.add(added.orders, added.events)
    return () => {
      takeBackOrders()
      for (const id of changedIds) pending.delete(id)
      for (const id of takenIds) taken.delete(id)
      for (const [id, content] of before.taken) taken.set(id, content)
      for (const [id, each] of before.pending) pending.set(id, each)
    }
  }

  function pendingOf(numbers: readonly string[]): IntakeEvent[] {
    const wanted = new Set(numbers)
    return [...pending.values()].flatMap(({ event, dropped }) =>
      dropped === null && wanted.has(event.number) ? [event] : [],
    )
  }

  return {
    open: (sender, undo, report) => ({
      received: async (now) => undo(sources.received(sender, now)),
      storesByLicence: async (licences) => licences.flatMap((licence) => ofLicence.get(licence) ?? []),
      sizes: async (numbers) => sizesOf(orders.ofNumbers(numbers), pendingOf(numbers)),
      orders: async (numbers) => orders.ofNumbers(numbers),
      pending: async (numbers) => pendingOf(numbers),
      taken: async (ids) => entriesOf(taken, ids).map(([id, content]) => ({ id, content })),
      ownPending: async ({ after, dropped, limit }) =>
        [...pending.values()]
          .filter(({ event: { id } }) => senderOf(id) === sender && (after === null || id > after))
          .filter((each) => dropped === null || (each.dropped !== null) === dropped)
          .sort((a, b) => (a.event.id < b.event.id ? -1 : 1))
          .slice(0, limit),
      async add(additions, now) {
        undo(add(additions, now))
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
