import { createHash } from 'node:crypto'
import { INTAKE_REJECTIONS } from '../../src/api/intake/intake-rejection-translations.ts'
import type { Id } from '../../src/domain/facts/fact.ts'
import type { IntakeDecision, KnownIntake } from '../../src/domain/intake/intake-decision.ts'
import { contentOf, type IntakeEvent } from '../../src/domain/intake/intake-item.ts'
import { decideIntake } from '../../src/domain/intake/order-intake.ts'
import type { OrderLine, OrderRecord } from '../../src/domain/orders/order.ts'
import { lifeOf } from '../../src/domain/orders/order-life.ts'
import type { Instant } from '../../src/domain/time/instant.ts'
import { type ImportProblem, inOrder } from './import-problem.ts'
import { type ImportedRow, readRows } from './read-rows.ts'
import { SHIPMENT_COLUMNS, ShipmentRow } from './shipment-columns.ts'

/** What the notice does not say of its shipments. */
export interface ShipmentTerms {
  /** When they left. */
  readonly at: Instant
  /** The order of rows without one. */
  readonly number: string | null
  readonly carrier: string | null
}

interface Rejected {
  readonly kind: 'refused'
  readonly problems: readonly ImportProblem[]
}

/** The rows of a notice, each with its order. */
export interface ReadShipments {
  readonly kind: 'read'
  readonly rows: readonly ImportedRow<ShipmentRow & { readonly number: string }>[]
  readonly numbers: readonly string[]
  readonly headerOf: (column: string) => string | null
}

/** Returns the rows of an advance shipping notice, or all problems of the file. */
export function readShipments(
  bytes: Uint8Array,
  { number: given }: Pick<ShipmentTerms, 'number'>,
  named?: ReadonlyMap<string, string>,
): Rejected | ReadShipments {
  const { rows, problems, headerOf } = readRows(bytes, SHIPMENT_COLUMNS, ShipmentRow, named)
  const numbered = rows.flatMap(({ line, row }) => {
    const number = row.number ?? given
    return number === null ? [] : [{ line, row: { ...row, number } }]
  })
  const nameless = numbered.length < rows.length ? [NO_ORDER] : []
  if (problems.length + nameless.length > 0) return { kind: 'refused', problems: inOrder([...nameless, ...problems]) }
  return { kind: 'read', rows: numbered, numbers: [...new Set(numbered.map(({ row }) => row.number))], headerOf }
}

const NO_ORDER: ImportProblem = {
  line: null,
  column: null,
  reason: 'No column names the order: say it with --order SO123456789.',
}

/** The events of a notice: one for each shipment of each order, with the first line of each in the file. */
export interface ShipmentEvents {
  readonly kind: 'events'
  readonly items: readonly IntakeEvent[]
  readonly lines: readonly number[]
}

/**
 * Returns the cases of each shipment by the lines that its order had when it left. Cases of an item with several
 * lines fill the first line first. The same notice gives the same ids.
 */
export function shipmentEvents(
  { rows, headerOf }: ReadShipments,
  orders: readonly OrderRecord[],
  { at, carrier }: ShipmentTerms,
): Rejected | ShipmentEvents {
  const known = new Map(orders.map((record) => [record.order.number, record]))
  const problems: ImportProblem[] = []
  const items: IntakeEvent[] = []
  const firstLines: number[] = []
  for (const ofOne of Map.groupBy(rows, ({ row }) => `${row.number} ${row.shipment}`).values()) {
    const [first] = ofOne
    if (first === undefined) continue
    const { number, shipment } = first.row
    const record = known.get(number)
    if (record === undefined) {
      problems.push({ line: first.line, column: headerOf('number'), reason: `No order ${number} is known.` })
      continue
    }
    const lines = linesAt(record, at)
    const unknown = ofOne.filter(({ row }) => !lines.some(({ sku }) => sku === row.sku))
    problems.push(
      ...unknown.map(({ line }) => ({
        line,
        column: headerOf('sku'),
        reason: `This item is no line of ${number}: send new lines first (amended), or correct it.`,
      })),
    )
    const event: IntakeEvent = {
      id: '',
      number,
      at,
      kind: 'shipped',
      shipment,
      cases: casesOf(lines, ofOne),
      ...(carrier !== null && { carrier }),
    }
    const digest = createHash('sha256').update(contentOf(event)).digest('hex').slice(0, 16)
    items.push({ ...event, id: `asn:${number}:${digest}` })
    firstLines.push(first.line)
  }
  return problems.length > 0
    ? { kind: 'refused', problems: inOrder(problems) }
    : { kind: 'events', items, lines: firstLines }
}

/** The lines of an order at an instant, without removed ones. */
function linesAt({ order, events }: OrderRecord, at: Instant): readonly OrderLine[] {
  const before = events.filter((event) => event.at <= at || event.kind === 'revoked')
  return lifeOf(order, before).lines.filter(({ ordered }) => ordered > 0)
}

function casesOf(lines: readonly OrderLine[], rows: readonly ImportedRow<ShipmentRow>[]): number[] {
  const left = new Map<string, number>()
  for (const { row } of rows) left.set(row.sku, (left.get(row.sku) ?? 0) + row.cases)
  return lines.map(({ sku, ordered }, index) => {
    const isLast = !lines.slice(index + 1).some((line) => line.sku === sku)
    const all = left.get(sku) ?? 0
    // What is left over stands in the last line, where the intake sees that it is too much.
    const cases = isLast ? all : Math.min(all, ordered)
    left.set(sku, all - cases)
    return cases
  })
}

/** Decides by the rules of the intake. Adds nothing where an event is rejected. */
export function decideShipments(
  { items, lines }: ShipmentEvents,
  known: KnownIntake,
  now: Instant,
  newId: () => Id,
): Rejected | { readonly kind: 'decided'; readonly decision: IntakeDecision; readonly added: number } {
  const decision = decideIntake(items, known, now, newId)
  const problems = decision.results.flatMap((result, index): ImportProblem[] =>
    result.result === 'refused'
      ? [{ line: lines[index] ?? null, column: null, reason: INTAKE_REJECTIONS[result.because].cause.en }]
      : [],
  )
  if (problems.length > 0) return { kind: 'refused', problems: inOrder(problems) }
  return { kind: 'decided', decision, added: decision.additions.events.length }
}
