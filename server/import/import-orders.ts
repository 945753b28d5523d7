import { createHash } from 'node:crypto'
import { INTAKE_REJECTIONS } from '../../src/api/intake/intake-rejection-translations.ts'
import { MOST_LINES } from '../../src/contract/intake/order-intake.ts'
import type { Id } from '../../src/domain/facts/fact.ts'
import { contentOf, type IntakePlaced } from '../../src/domain/intake/intake-item.ts'
import type { IntakeDecision, KnownIntake } from '../../src/domain/intake/intake-decision.ts'
import type { Instant } from '../../src/domain/time/instant.ts'
import { decideIntake } from '../../src/domain/intake/order-intake.ts'
import { type ImportProblem, inOrder } from './import-problem.ts'
import { ORDER_COLUMNS, OrderRow } from './order-columns.ts'
import { type ImportedRow, readRows } from './read-rows.ts'

interface Rejected {
  readonly kind: 'refused'
  /** All problems, in file order. */
  readonly problems: readonly ImportProblem[]
}

/** Orders as a warehouse would send them, with the first line of each in the file. */
export interface ReadOrders {
  readonly kind: 'read'
  readonly items: readonly IntakePlaced[]
  readonly lines: readonly number[]
  readonly headerOf: (column: string) => string | null
}

export interface DecidedOrders {
  readonly kind: 'decided'
  readonly decision: IntakeDecision
  readonly added: number
  /** Number of orders in the file that are already known unchanged. */
  readonly unchanged: number
}

/** Returns the orders of a CSV file with one row for each order line, or all problems of the file. */
export function readOrders(bytes: Uint8Array, named?: ReadonlyMap<string, string>): Rejected | ReadOrders {
  const { rows, problems, headerOf } = readRows(bytes, ORDER_COLUMNS, OrderRow, named)
  const orders = [...Map.groupBy(rows, ({ row }) => row.number).values()]
  const all = [...problems, ...orders.flatMap((order) => disagreements(order, headerOf))]
  if (all.length > 0) return { kind: 'refused', problems: inOrder(all) }
  const read = orders.flatMap((order) => {
    const [first] = order
    return first === undefined ? [] : [{ item: placedOf(first.row, order), line: first.line }]
  })
  return { kind: 'read', items: read.map(({ item }) => item), lines: read.map(({ line }) => line), headerOf }
}

/**
 * Decides by the rules of the intake what a file's orders add to the known ones. Adds nothing where an order
 * is rejected. The same file again adds nothing.
 */
export function decideOrders(
  { items, lines, headerOf }: ReadOrders,
  known: KnownIntake,
  now: Instant,
  newId: () => Id,
): Rejected | DecidedOrders {
  const decision = decideIntake(items, known, now, newId)
  const problems = decision.results.flatMap((result, index): ImportProblem[] => {
    if (result.result !== 'refused') return []
    const { field, cause } = INTAKE_REJECTIONS[result.because]
    const column = headerOf(field === 'at' ? 'placedAt' : field)
    return [{ line: lines[index] ?? null, column, reason: cause.en }]
  })
  if (problems.length > 0) return { kind: 'refused', problems: inOrder(problems) }
  const added = decision.additions.orders.length
  return { kind: 'decided', decision, added, unchanged: items.length - added }
}

function placedOf(row: OrderRow, rows: readonly ImportedRow<OrderRow>[]): IntakePlaced {
  const { number, licence, kind: orderKind, placedAt: at, plannedDay: day, from, to } = row
  const lines = rows.map(({ row: { sku, product, cases } }) => ({ sku, product, ordered: cases }))
  const order: IntakePlaced = {
    id: '',
    number,
    at,
    kind: 'placed',
    licence,
    orderKind,
    planned: { day, hours: { from, to } },
    lines,
  }
  // Another content under the same number gets its own problem instead of a reused id.
  const digest = createHash('sha256').update(contentOf(order)).digest('hex').slice(0, 16)
  return { ...order, id: `import:${number}:${digest}` }
}

/** Columns that must be equal in all rows of an order. */
const SHARED = ['licence', 'kind', 'placedAt', 'plannedDay', 'from', 'to'] as const

function disagreements(
  rows: readonly ImportedRow<OrderRow>[],
  headerOf: (column: string) => string | null,
): ImportProblem[] {
  const [first, ...others] = rows
  if (first === undefined) return []
  const found = others.flatMap(({ line, row }) =>
    SHARED.filter((name) => row[name] !== first.row[name]).map((name) => ({
      line,
      column: headerOf(name),
      reason: `Line ${first.line} says something else of the same order.`,
    })),
  )
  if (rows.length <= MOST_LINES) return found
  return [...found, { line: first.line, column: null, reason: `This order has more than ${MOST_LINES} lines.` }]
}
