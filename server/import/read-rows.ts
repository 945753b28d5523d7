import * as z from 'zod/mini'
import { type Columns, findColumns, type Place } from './columns.ts'
import { type ImportProblem, quoted } from './import-problem.ts'
import { readTable, type TableRow } from './read-table.ts'

/** A row as the schema read it, and where it stands. */
export interface ImportedRow<Row> {
  readonly line: number
  readonly row: Row
}

export interface ReadRows<Row> {
  readonly rows: readonly ImportedRow<Row>[]
  /** All of them, in the order of the file. */
  readonly problems: readonly ImportProblem[]
  /** What the file calls a column. */
  readonly headerOf: (column: string) => string | null
}

/** The rows of a CSV file as a schema reads them, whose fields are the columns; `named` as in `findColumns`. */
export function readRows<Row>(
  bytes: Uint8Array,
  columns: Columns,
  schema: z.ZodMiniType<Row>,
  named?: ReadonlyMap<string, string>,
): ReadRows<Row> {
  const { table, problems: broken } = readTable(bytes)
  if (table === null) return { rows: [], problems: broken, headerOf: () => null }
  const { places, problems: missing } = findColumns(columns, table.header, named)
  const headerOf = (column: string) => places.get(column)?.header ?? null
  // Without a column every row would be wrong, all in the same way.
  if (missing.length > 0) return { rows: [], problems: [...missing, ...broken], headerOf }

  const rows: ImportedRow<Row>[] = []
  const problems: ImportProblem[] = []
  for (const each of table.rows) {
    const surplus = each.cells.slice(table.header.cells.length).some((cell) => cell !== '')
    const read = z.safeParse(schema, fieldsOf(each, places))
    if (surplus) problems.push({ line: each.line, column: null, reason: SURPLUS })
    if (read.success) rows.push({ line: each.line, row: read.data })
    else problems.push(...complaintsAbout(each, read.error.issues, columns, places))
  }
  return { rows, problems: [...problems, ...broken], headerOf }
}

const SURPLUS =
  'This row has more cells than the header: does a cell hold the separator without quotation marks?'

function fieldsOf({ cells }: TableRow, places: ReadonlyMap<string, Place>): Record<string, string> {
  return Object.fromEntries([...places].map(([name, { index }]) => [name, cells[index] ?? '']))
}

function complaintsAbout(
  { line, cells }: TableRow,
  issues: readonly z.core.$ZodIssue[],
  columns: Columns,
  places: ReadonlyMap<string, Place>,
): ImportProblem[] {
  const wrong = new Set(issues.map(({ path }) => String(path[0])))
  return [...wrong].map((name) => {
    const place = places.get(name)
    const cell = cells[place?.index ?? -1] ?? ''
    const form = columns[name]?.form ?? 'what is expected'
    const reason = cell === '' ? `This is empty, and not ${form}.` : `${quoted(cell)} is not ${form}.`
    return { line, column: place?.header ?? null, reason }
  })
}
