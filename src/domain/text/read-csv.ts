import { CsvError, parse } from 'csv-parse/browser/esm/sync'

export interface CsvRow {
  /** The line of the file on which the row begins, from 1. */
  readonly line: number
  /** Trimmed. */
  readonly cells: readonly string[]
}

/** Why parsing stopped at a row. */
export type CsvBreak = 'quote_not_closed' | 'quote_inside_cell' | 'row_too_long'

export interface CsvTable {
  /** null when the file has no readable row. */
  readonly header: CsvRow | null
  readonly rows: readonly CsvRow[]
  /** The first row that could not be parsed, where parsing stopped; null when all rows could be. */
  readonly broken: { readonly line: number; readonly reason: CsvBreak } | null
}

/** The longest row accepted, in characters. */
const LONGEST_ROW = 1024 * 1024

/**
 * Parses a CSV file according to RFC 4180 or as Excel writes it (semicolons or tabs, `sep=`), in UTF-8,
 * UTF-16 or Windows-1252. Empty rows are omitted. When a quotation mark is misplaced, the rows before it are
 * returned. Runs in Node and in the browser (docs/decisions/0030).
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

/** Decodes by byte order mark, else as valid UTF-8, else as Windows-1252, which Excel writes on Windows. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    // TextDecoder removes the byte order mark.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The supported delimiter that occurs most often in the header, outside quotation marks. */
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
