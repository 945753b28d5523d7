import { CsvError, parse } from 'csv-parse/sync'
import { decodeText } from './decode-text.ts'
import type { ImportProblem } from './import-problem.ts'

export interface TableRow {
  /** The line of the file on which it begins. */
  readonly line: number
  /** Without the blanks around them. */
  readonly cells: readonly string[]
}

export interface Table {
  readonly header: TableRow
  readonly rows: readonly TableRow[]
}

export interface ReadTable {
  /** null where not even a header can be read. */
  readonly table: Table | null
  readonly problems: readonly ImportProblem[]
}

/** A row that is longer is no row of this product's. */
const LONGEST_ROW = 1024 * 1024

/**
 * The rows of a CSV file, as RFC 4180 has it or as Excel writes it (semicolons or tabs, `sep=`). Rows without any
 * content are left out. Where a quotation mark breaks the file, the rows before it are given, with the problem.
 */
export function readTable(bytes: Uint8Array): ReadTable {
  const text = decodeText(bytes)
  const [hint = '', named] = /^sep=(.)\n/i.exec(text) ?? []
  const delimiter = named ?? delimiterOf(text)
  const rows: TableRow[] = []
  let ended = hint === '' ? 0 : 1
  const firstLine = ended
  const problems: ImportProblem[] = []
  try {
    parse(text.slice(hint.length), {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
      on_record(record, { lines }) {
        const cells = record.map((cell) => cell.trim())
        if (cells.some((cell) => cell !== '')) rows.push({ line: ended + 1, cells })
        ended = firstLine + lines
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    problems.push({ line: ended + 1, column: null, reason: reasonOf(error) })
  }
  const [header, ...rest] = rows
  if (header === undefined && problems.length === 0) {
    problems.push({ line: null, column: null, reason: 'The file is empty.' })
  }
  return { table: header === undefined ? null : { header, rows: rest }, problems }
}

/** Of those in use, the one that the header holds most of outside quotation marks. */
function delimiterOf(text: string): string {
  const [header = ''] = text
    .slice(0, LONGEST_ROW)
    .replaceAll(/"[^"]*"/g, '')
    .replace(/^\n+/, '')
    .split('\n', 1)
  const count = (delimiter: string) => header.split(delimiter).length
  return [',', ';', '\t'].reduce((most, each) => (count(each) > count(most) ? each : most))
}

function reasonOf({ code }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'A quotation mark opens a cell here, and none closes it.'
  if (code === 'CSV_MAX_RECORD_SIZE') return 'This row is longer than any row can be.'
  return 'A quotation mark stands inside a cell: put the whole cell in quotation marks, and double those in it.'
}
