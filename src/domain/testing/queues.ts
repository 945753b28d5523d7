import { plus } from '../time/instant.ts'
import { type DeliveryQueue, queueOf, type QueuePosition, type QueueEntry } from '../recovery/delivery-queue.ts'
import { REGIONS } from '../stores/store.ts'
import { PUBLISHED } from './facts.ts'

/** A queue of `size` orders of one region, each with its own position. */
export function aQueue(size: number): DeliveryQueue {
  return queueOf(
    Array.from({ length: size }, (_, index) => ({
      placedAt: plus(PUBLISHED, index),
      inProcess: 'no',
      region: 'Toronto',
    })),
  )
}

/** The entry at this position in a queue of one region. */
export function anEntry({ from, to }: Pick<QueuePosition, 'from' | 'to'>): QueueEntry {
  const inToronto = (count: number) => REGIONS.map((region) => (region === 'Toronto' ? count : 0))
  return {
    position: { from, to, of: to },
    region: 'Toronto',
    surelyBefore: inToronto(from - 1),
    atMost: inToronto(to),
    own: from - 1,
  }
}
