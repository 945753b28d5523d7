import type { Id } from '../../src/domain/facts/fact.ts'
import type { Instant } from '../../src/domain/time/instant.ts'
import type { Company, Store } from '../../src/domain/stores/store.ts'
import { type ImportProblem, inOrder } from './import-problem.ts'
import { type ImportedRow, readRows } from './read-rows.ts'
import { STORE_COLUMNS, StoreRow } from './store-columns.ts'

/** The stores and companies before the import. */
export interface KnownStores {
  readonly stores: readonly Store[]
  readonly companies: readonly Company[]
}

/** The facts that a file adds. None where the file has a problem. */
export type StoreImport =
  | { readonly kind: 'refused'; readonly problems: readonly ImportProblem[] }
  | {
      readonly kind: 'read'
      readonly companies: readonly Company[]
      /** New stores, and known stores with their changes. */
      readonly stores: readonly Store[]
      /** Number of stores in the file without changes. */
      readonly unchanged: number
    }

/**
 * Returns the facts of a CSV file with one row for each store. The licence identifies a store, the name a
 * company. The same file again adds nothing. A changed store keeps its id, to which orders and people refer.
 * Stores that are not in the file stay. `newId` must return a new id at each call.
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
  const companies = new Map(known.companies.map((company) => [company.name, company]))
  const added = { companies: [] as Company[], stores: [] as Store[] }
  for (const { row } of rows) {
    const company = companies.get(row.company) ?? newCompany(row.company)
    const before = former.get(row.licence)
    const { id, publishedAt, replaces } = before ?? { id: newId(), publishedAt: now, replaces: null }
    const fact = { id, publishedAt, replaces }
    const store = { ...fact, ...storeOf(row, company.id, before) }
    if (before === undefined || contentOf(store) !== contentOf(before)) added.stores.push(store)
  }
  return { kind: 'read', ...added, unchanged: rows.length - added.stores.length }

  function newCompany(name: string): Company {
    const company = { id: newId(), publishedAt: now, replaces: null, name }
    companies.set(name, company)
    added.companies.push(company)
    return company
  }
}

/** A store keeps values for which the file has no column. */
function storeOf(
  { company: _, receivingFrom, receivingTo, ...row }: StoreRow,
  companyId: Id,
  before: Store | undefined,
) {
  const {
    street = before?.street ?? null,
    postalCode = before?.postalCode ?? null,
    timeZone = before?.timeZone ?? null,
  } = row
  return {
    ...row,
    street,
    postalCode,
    timeZone,
    companyId,
    receiving: { from: receivingFrom, to: receivingTo },
  }
}

/** Returns the content of a store in a stable field order. */
function contentOf({ id: _id, publishedAt: _publishedAt, replaces: _replaces, ...content }: Store): string {
  return JSON.stringify(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function repeated(rows: readonly ImportedRow<StoreRow>[], column: string | null): ImportProblem[] {
  const first = new Map<string, number>()
  return rows.flatMap(({ line, row: { licence } }) => {
    const before = first.get(licence)
    if (before === undefined) first.set(licence, line)
    return before === undefined ? [] : [{ line, column, reason: `Line ${before} has this licence already.` }]
  })
}
