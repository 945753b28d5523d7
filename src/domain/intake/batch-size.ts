import type { OrderEvent, OrderRecord } from '../orders/order.ts'
import type { IntakeEvent } from './intake-item.ts'

/** How much is known under an order number. */
export interface KnownSize {
  readonly number: string
  /** Events, pending ones included. */
  readonly events: number
  /** Lines of the order, of its amendments and of its shipments. */
  readonly lines: number
}

/** Reading an event takes about as long as reading five lines. */
const LINES_OF_EVENT = 5

/**
 * The most that is read for one batch, in lines: some 0.3 s. A full batch of usual orders is far below it. Orders that
 * are each at their limit (`MOST_EVENTS`) exceed it by the dozen.
 */
const MOST_LINES_READ = 250_000

/**
 * Returns those of the numbers that one batch reads, in their order until `most` is reached. The first one is always
 * among them, so that a sender can always go on.
 */
export function numbersWithin(
  numbers: readonly string[],
  sizes: readonly KnownSize[],
  most = MOST_LINES_READ,
): ReadonlySet<string> {
  const sizeOf = new Map<string, number>()
  for (const size of sizes) sizeOf.set(size.number, (sizeOf.get(size.number) ?? 0) + linesIn([size]))
  const within = new Set<string>()
  let read = 0
  for (const number of numbers) {
    const size = sizeOf.get(number) ?? 0
    if (within.size > 0 && size > 0 && read + size > most) continue
    within.add(number)
    read += size
  }
  return within
}

/** Sizes together, in lines. */
export function linesIn(sizes: readonly KnownSize[]): number {
  return sizes.reduce((sum, { events, lines }) => sum + events * LINES_OF_EVENT + lines, 0)
}

/** Returns the sizes of orders and of pending events. A number may come several times. */
export function sizesOf(records: readonly OrderRecord[], pending: readonly IntakeEvent[]): KnownSize[] {
  return [
    ...records.flatMap(({ order: { number, lines }, events }) => [
      { number, events: 0, lines: lines.length },
      ...events.map((event) => ({ number, events: 1, lines: linesOf(event) })),
    ]),
    ...pending.map((event) => ({ number: event.number, events: 1, lines: linesOf(event) })),
  ]
}

function linesOf(event: OrderEvent | IntakeEvent): number {
  if (event.kind === 'shipped') return event.cases.length
  return event.kind === 'amended' ? event.lines.length : 0
}
