import type { Id } from '../../src/domain/facts/fact.ts'
import type { Instant } from '../../src/domain/time/instant.ts'
import type { Operator, Store } from '../../src/domain/stores/store.ts'
import { type ImportProblem, inOrder } from './import-problem.ts'
import { type ImportedRow, readRows } from './read-rows.ts'
import { STORE_COLUMNS, StoreRow } from './store-columns.ts'

/** The stores and companies that are known before the import. */
export interface KnownStores {
  readonly stores: readonly Store[]
  readonly operators: readonly Operator[]
}

/** The facts that a file adds, whole; or, when anything is wrong with it, none. */
export type StoreImport =
  | { readonly kind: 'refused'; readonly problems: readonly ImportProblem[] }
  | {
      readonly kind: 'read'
      readonly operators: readonly Operator[]
      /** New ones, and ones that are known, with what the file says of them now. */
      readonly stores: readonly Store[]
      /** How many of the file's stores are as they were. */
      readonly unchanged: number
    }

/**
 * The facts of a CSV file of stores, one row each. Stores are told apart by their licences, companies by their names.
 * Read again, the same file adds nothing; a store of which it says something else keeps its id, by which orders and
 * people name it. A store that the file leaves out stays. `newId` gives a new id at each call.
 */
export function importStores(
  bytes: Uint8Array,
  known: KnownStores,
  now: Instant,
  newId: () => Id,
  named?: ReadonlyMap<string, string>,
): StoreImport {
  const { rows, problems, headerOf } = readRows(bytes, STORE_COLUMNS, StoreRow, named)
  const all = [...problems, ...repeated(rows, headerOf('licence'))]
  if (all.length > 0) return { kind: 'refused', problems: inOrder(all) }

  const former = new Map(known.stores.map((store) => [store.licence, store]))
  const operators = new Map(known.operators.map((operator) => [operator.name, operator]))
  const added = { operators: [] as Operator[], stores: [] as Store[] }
  for (const { row } of rows) {
    const operator = operators.get(row.operator) ?? newOperator(row.operator)
    const before = former.get(row.licence)
    const { id, publishedAt, replaces } = before ?? { id: newId(), publishedAt: now, replaces: null }
    const fact = { id, publishedAt, replaces }
    const store = { ...fact, ...storeOf(row, operator.id, before) }
    if (before === undefined || contentOf(store) !== contentOf(before)) added.stores.push(store)
  }
  return { kind: 'read', ...added, unchanged: rows.length - added.stores.length }

  function newOperator(name: string): Operator {
    const operator = { id: newId(), publishedAt: now, replaces: null, name }
    operators.set(name, operator)
    added.operators.push(operator)
    return operator
  }
}

/** What a file has no column of stays as it was. */
function storeOf(
  { operator: _, receivingFrom, receivingTo, ...row }: StoreRow,
  operatorId: Id,
  before: Store | undefined,
) {
  const { street = before?.street ?? null, postalCode = before?.postalCode ?? null } = row
  return {
    ...row,
    street,
    postalCode,
    operatorId,
    receiving: { from: receivingFrom, to: receivingTo },
  }
}

/** All that a store's fact says of it. */
function contentOf({ licence, name, operatorId, place, region, ...rest }: Store): string {
  const { street, postalCode, orderWeekday, deliveryWeekday, receiving } = rest
  return JSON.stringify([
    licence,
    name,
    operatorId,
    street,
    postalCode,
    place,
    region,
    orderWeekday,
    deliveryWeekday,
    receiving.from,
    receiving.to,
  ])
}

function repeated(rows: readonly ImportedRow<StoreRow>[], column: string | null): ImportProblem[] {
  const first = new Map<string, number>()
  return rows.flatMap(({ line, row: { licence } }) => {
    const before = first.get(licence)
    if (before === undefined) first.set(licence, line)
    return before === undefined ? [] : [{ line, column, reason: `Line ${before} has this licence already.` }]
  })
}
