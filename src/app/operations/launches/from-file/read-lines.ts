import { CsvError, parse } from 'csv-parse/browser/esm/sync'

/** A row of a file, with the line on which it begins. */
export interface FileRow {
  readonly line: number
  readonly cells: readonly string[]
}

export interface ReadFile {
  readonly rows: readonly FileRow[]
  /** The line from which on nothing could be read, a quotation mark being out of place; null where all could. */
  readonly brokenAt: number | null
}

/**
 * The rows of a CSV file, as RFC 4180 has it or as Excel writes it (semicolons or tabs, `sep=`). Rows without any
 * content are left out.
 */
export function readRows(text: string): ReadFile {
  const [hint = '', named] = /^sep=(.)\n/i.exec(text) ?? []
  const firstLine = hint === '' ? 0 : 1
  const rows: FileRow[] = []
  let ended = firstLine
  try {
    parse(text.slice(hint.length), {
      delimiter: named ?? delimiterOf(text),
      record_delimiter: '\n',
      relax_column_count: true,
      on_record(record: string[], { lines }) {
        const cells = record.map((cell) => cell.trim())
        if (cells.some((cell) => cell !== '')) rows.push({ line: ended + 1, cells })
        ended = firstLine + lines
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { rows, brokenAt: ended + 1 }
  }
  return { rows, brokenAt: null }
}

/** Of those in use, the one that the first line holds most of outside quotation marks. */
function delimiterOf(text: string): string {
  const [header = ''] = text
    .replaceAll(/"[^"]*"/g, '')
    .replace(/^\n+/, '')
    .split('\n', 1)
  const count = (delimiter: string) => header.split(delimiter).length
  return [',', ';', '\t'].reduce((most, each) => (count(each) > count(most) ? each : most))
}
