import type { OrderLine } from './order.ts'
import { hasArrived, lineKeys, type Shipment, totalCases } from './shipment.ts'

/** A line of an order, with what became of it. Cases. */
export interface LifeLine extends OrderLine {
  /** Ordered when the order was placed: 0 for a line that was added. `ordered` is 0 for one that was removed. */
  readonly was: number
  /** Null before a shipment was reported. Cases that went back do not count. */
  readonly shipped: number | null
  /** Ordered and not delivered; null while that is open or was not reported. */
  readonly short: number | null
}

/**
 * The lines of an order with the cases shipped and short, the removed lines last. `excess` is the number of
 * cases shipped beyond those ordered. `isSettled`: nothing is under way. `isKnown`: what came was reported.
 */
export function linesOf(
  placed: readonly OrderLine[],
  lines: readonly OrderLine[],
  shipments: readonly Shipment[],
  isSettled: boolean,
): { readonly lines: readonly LifeLine[]; readonly excess: number; readonly isKnown: boolean } {
  const all = placed === lines ? lines : withRemoved(placed, lines)
  const was = placed === lines ? null : wasOf(placed, all)
  const sent = totalCases(
    all,
    shipments.filter(({ state }) => state !== 'returned'),
  )
  const came = shipments.filter(hasArrived)
  // What a delivery in part left out was not reported by line.
  const isKnown = came.every(({ state, cases }) => state === 'delivered' && cases !== null)
  const arrived = totalCases(all, came)
  let excess = 0
  const views = all.map((line, index): LifeLine => {
    const shipped = sent?.[index] ?? 0
    excess += Math.max(0, shipped - line.ordered)
    return {
      ...line,
      was: was?.[index] ?? line.ordered,
      shipped: sent === null ? null : shipped,
      short: isSettled && isKnown ? Math.max(0, line.ordered - (arrived?.[index] ?? 0)) : null,
    }
  })
  return { lines: views, excess, isKnown }
}

function withRemoved(placed: readonly OrderLine[], lines: readonly OrderLine[]): readonly OrderLine[] {
  const left = new Set(lineKeys(lines))
  const keys = lineKeys(placed)
  return [
    ...lines,
    ...placed.filter((_, index) => !left.has(keys[index] ?? '')).map((line) => ({ ...line, ordered: 0 })),
  ]
}

function wasOf(placed: readonly OrderLine[], all: readonly OrderLine[]): number[] {
  const keys = lineKeys(placed)
  const ordered = new Map(placed.map((line, index) => [keys[index], line.ordered]))
  return lineKeys(all).map((key) => ordered.get(key) ?? 0)
}
