import * as z from 'zod/mini'
import { type CsvBreak, type CsvRow, readCsv } from '../../src/domain/text/read-csv.ts'
import { type Columns, findColumns, type Place } from './columns.ts'
import { type ImportProblem, quoted } from './import-problem.ts'

/** A row as parsed by the schema, with its line number. */
export interface ImportedRow<Row> {
  readonly line: number
  readonly row: Row
}

export interface ReadRows<Row> {
  readonly rows: readonly ImportedRow<Row>[]
  /** All problems, in file order. */
  readonly problems: readonly ImportProblem[]
  /** Returns the file's name of a column. */
  readonly headerOf: (column: string) => string | null
}

/** Parses the rows of a CSV file. The schema's fields are the columns. `named` as in `findColumns`. */
export function readRows<Row>(
  bytes: Uint8Array,
  columns: Columns,
  schema: z.ZodMiniType<Row>,
  named?: ReadonlyMap<string, string>,
): ReadRows<Row> {
  const table = readCsv(bytes)
  const { header } = table
  const broken = table.broken === null ? [] : [brokenAt(table.broken.line, table.broken.reason)]
  if (header === null) return { rows: [], problems: broken.length === 0 ? [EMPTY] : broken, headerOf: () => null }
  const { places, problems: missing } = findColumns(columns, header, named)
  const headerOf = (column: string) => places.get(column)?.header ?? null
  // Without a required column, every row would have the same problem.
  if (missing.length > 0) return { rows: [], problems: [...missing, ...broken], headerOf }

  const rows: ImportedRow<Row>[] = []
  const problems: ImportProblem[] = []
  for (const each of table.rows) {
    const surplus = each.cells.slice(header.cells.length).some((cell) => cell !== '')
    const read = z.safeParse(schema, fieldsOf(each, places))
    if (surplus) problems.push({ line: each.line, column: null, reason: SURPLUS })
    if (read.success) rows.push({ line: each.line, row: read.data })
    else problems.push(...complaintsAbout(each, read.error.issues, columns, places))
  }
  return { rows, problems: [...problems, ...broken], headerOf }
}

const EMPTY: ImportProblem = { line: null, column: null, reason: 'The file is empty.' }

const BROKEN: Readonly<Record<CsvBreak, string>> = {
  quote_not_closed: 'A quotation mark opens a cell here, and none closes it.',
  quote_inside_cell:
    'A quotation mark stands inside a cell: put the whole cell in quotation marks, and double those in it.',
  row_too_long: 'This row is longer than any row can be.',
}

function brokenAt(line: number, reason: CsvBreak): ImportProblem {
  return { line, column: null, reason: BROKEN[reason] }
}

const SURPLUS = 'This row has more cells than the header: does a cell hold the separator without quotation marks?'

function fieldsOf({ cells }: CsvRow, places: ReadonlyMap<string, Place>): Record<string, string> {
  return Object.fromEntries([...places].map(([name, { index }]) => [name, cells[index] ?? '']))
}

function complaintsAbout(
  { line, cells }: CsvRow,
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
