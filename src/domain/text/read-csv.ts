import { CsvError, parse } from 'csv-parse/browser/esm/sync'

export interface CsvRow {
  /** The line of the file on which it begins, the first being 1. */
  readonly line: number
  /** Without the blanks around them. */
  readonly cells: readonly string[]
}

/** Why nothing could be read from a row on. */
export type CsvBreak = 'quote_not_closed' | 'quote_inside_cell' | 'row_too_long'

export interface CsvTable {
  /** null where the file holds nothing that could be read. */
  readonly header: CsvRow | null
  readonly rows: readonly CsvRow[]
  /** The line of the row that could not be read, nor any after it; null where all could. */
  readonly broken: { readonly line: number; readonly reason: CsvBreak } | null
}

/** Characters. A row that is longer is no row of this product's. */
const LONGEST_ROW = 1024 * 1024

/**
 * The rows of a CSV file, as RFC 4180 has it or as Excel writes it (semicolons or tabs, `sep=`), in UTF-8, UTF-16 or
 * Windows-1252. Rows without any content are left out. Where a quotation mark breaks the file, the rows before it are
 * given. Reads in Node and in the browser (docs/decisions/0030).
 */
export function readCsv(bytes: Uint8Array): CsvTable {
  const text = decoded(bytes).replaceAll(/\r\n?/g, '\n')
  const [hint = '', named] = /^sep=(.)\n/i.exec(text) ?? []
  const firstLine = hint === '' ? 0 : 1
  const found: CsvRow[] = []
  let broken: CsvTable['broken'] = null
  let ended = firstLine
  try {
    parse(text.slice(hint.length), {
      delimiter: named ?? delimiterOf(text),
      record_delimiter: '\n',
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
      on_record(record: string[], { lines }) {
        const cells = record.map((cell) => cell.trim())
        if (cells.some((cell) => cell !== '')) found.push({ line: ended + 1, cells })
        ended = firstLine + lines
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    broken = { line: ended + 1, reason: breakOf(error) }
  }
  const [header = null, ...rows] = found
  return { header, rows, broken }
}

/** UTF-8 or UTF-16 by its byte order mark, else UTF-8 where it is valid, else Windows-1252, in which Excel writes on Windows. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    // A decoder leaves the mark of its own encoding out.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
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

function breakOf({ code }: CsvError): CsvBreak {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'quote_not_closed'
  return code === 'CSV_MAX_RECORD_SIZE' ? 'row_too_long' : 'quote_inside_cell'
}
