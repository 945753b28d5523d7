import type { Instant } from '../time/instant.ts'
import type { OrderLine, ShipmentTerms } from './order.ts'

export type ShipmentState =
  | 'shipped'
  | 'out_for_delivery'
  | 'held'
  | 'delivery_failed'
  | 'partly_delivered'
  | 'delivered'
  | 'returned'

/** Goods of one order that travel together. */
export interface Shipment {
  /** The sender's name for it; null when it gave none. */
  readonly name: string | null
  readonly state: ShipmentState
  /** null when it was never reported as shipped. */
  readonly shippedAt: Instant | null
  readonly outAt: Instant | null
  /** When it arrived or went back. */
  readonly endedAt: Instant | null
  readonly carrier: string | null
  readonly trackingNumber: string | null
  readonly trackingUrl: string | null
  /** Cases of each line of `lines`; null when it was never reported as shipped. */
  readonly cases: readonly number[] | null
  /** The lines of the order when it left, which `cases` follows. */
  readonly lines: readonly OrderLine[]
}

/** A shipment that was reported by another event than `shipped`. */
export function unreportedShipment(name: string | undefined, lines: readonly OrderLine[]): Shipment {
  return {
    name: name ?? null,
    state: 'shipped',
    shippedAt: null,
    outAt: null,
    endedAt: null,
    carrier: null,
    trackingNumber: null,
    trackingUrl: null,
    cases: null,
    lines,
  }
}

/** The shipment with what its sender reports about it. What a correction leaves out stays. */
export function describedBy(
  terms: ShipmentTerms & { readonly at: Instant },
  was: Shipment,
  lines: readonly OrderLine[],
): Shipment {
  return {
    ...was,
    name: terms.shipment ?? was.name,
    shippedAt: was.shippedAt ?? terms.at,
    carrier: terms.carrier ?? was.carrier,
    trackingNumber: terms.trackingNumber ?? was.trackingNumber,
    trackingUrl: terms.trackingUrl ?? was.trackingUrl,
    cases: terms.cases,
    lines,
  }
}

export function isUnderWay({ state }: Shipment): boolean {
  return state === 'shipped' || state === 'out_for_delivery' || state === 'held' || state === 'delivery_failed'
}

export function hasArrived({ state }: Shipment): boolean {
  return state === 'delivered' || state === 'partly_delivered'
}

/**
 * The cases of shipments together, for each of `lines`, which may have been amended since; null where none was reported.
 * Time: linear in all cases, and in the lines for each amendment between two shipments. An order is read often, so that
 * no shipment is put on the lines by itself.
 */
export function totalCases(lines: readonly OrderLine[], shipments: readonly Shipment[]): readonly number[] | null {
  const reported = shipments.filter(({ cases }) => cases !== null)
  if (reported.length === 0) return null
  const setsOfLines = new Set(reported.map((shipment) => shipment.lines))
  const totals = [...setsOfLines].map((own) => {
    const cases = sumOf(reported.filter((shipment) => shipment.lines === own))
    return own === lines ? cases : casesOn(lines, own, cases)
  })
  return lines.map((_, index) => totals.reduce((sum, cases) => sum + (cases[index] ?? 0), 0))
}

/** The cases of shipments of the same lines, for each of these lines. */
function sumOf(shipments: readonly Shipment[]): number[] {
  const sums: number[] = []
  for (const { cases } of shipments) {
    for (const [index, count] of (cases ?? []).entries()) sums[index] = (sums[index] ?? 0) + count
  }
  return sums
}

/** The cases of some lines for each of other lines, by their items. */
function casesOn(lines: readonly OrderLine[], own: readonly OrderLine[], cases: readonly number[]): number[] {
  const of = new Map(lineKeys(own).map((key, index) => [key, cases[index] ?? 0]))
  return lineKeys(lines).map((key) => of.get(key) ?? 0)
}

const KEYS = new WeakMap<readonly OrderLine[], readonly string[]>()

/** Identifies each line by its item; a second line of the same item by its turn. */
export function lineKeys(lines: readonly OrderLine[]): readonly string[] {
  const known = KEYS.get(lines)
  if (known !== undefined) return known
  const turns = new Map<string, number>()
  const keys = lines.map(({ sku }) => {
    const turn = turns.get(sku) ?? 0
    turns.set(sku, turn + 1)
    return `${turn} ${sku}`
  })
  KEYS.set(lines, keys)
  return keys
}
