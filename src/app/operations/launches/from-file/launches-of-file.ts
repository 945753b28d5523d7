import { type CsvRow, readCsv } from '../../../../domain/text/read-csv.ts'
import { lettersOf, wordsOf } from '../../../../domain/text/folded-text.ts'
import { type Day, parseDay } from '../../../../domain/time/day.ts'

export interface FileLaunch {
  readonly line: number
  readonly product: string
  readonly plannedDay: Day
}

export type RowProblem =
  | { readonly kind: 'no_product' | 'too_long' | 'odd_text' | 'no_day' | 'broken' | 'row_too_long' }
  /** The day is not a valid date such as `2022-08-24`. */
  | { readonly kind: 'no_such_day'; readonly written: string }
  | { readonly kind: 'twice'; readonly line: number }
  | { readonly kind: 'known' }

/** An invalid row and its line number. */
export interface BadRow {
  readonly line: number
  readonly product: string
  readonly problem: RowProblem
}

export type FileRead =
  | { readonly kind: 'empty' | 'too_many' }
  /** The header has no column of this kind. */
  | { readonly kind: 'no_column'; readonly column: 'product' | 'day' }
  | { readonly kind: 'read'; readonly launches: readonly FileLaunch[]; readonly bad: readonly BadRow[] }

/** The maximum number of launches in one publish request. */
export const MOST_LAUNCHES = 500
const LONGEST_NAME = 200

/** Accepted column names, compared by their letters only. */
const COLUMNS = {
  product: ['Product', 'Produit', 'Product name', 'Nom du produit'].map(lettersOf),
  day: ['Planned day', 'Planned date', 'Day', 'Date', 'Jour prévu', 'Date prévue', 'Jour'].map(lettersOf),
}

/** Parses a CSV file. Returns the valid launches and every invalid row with its line and reason. */
export function launchesOfFile(
  bytes: Uint8Array,
  known: readonly { readonly product: string; readonly plannedDay: Day }[],
): FileRead {
  const { header, rows, broken } = readCsv(bytes)
  if (header === null) return { kind: 'empty' }
  const names = header.cells.map(lettersOf)
  const [productAt, dayAt] = [COLUMNS.product, COLUMNS.day].map((column) =>
    names.findIndex((name) => column.includes(name)),
  )
  if (productAt === undefined || productAt === -1) return { kind: 'no_column', column: 'product' }
  if (dayAt === undefined || dayAt === -1) return { kind: 'no_column', column: 'day' }
  if (rows.length === 0 && broken === null) return { kind: 'empty' }
  if (rows.length > MOST_LAUNCHES) return { kind: 'too_many' }

  const lineOf = new Map<string, number>()
  const isKnown = new Set(known.map(({ product, plannedDay }) => keyOf(product, plannedDay)))
  const launches: FileLaunch[] = []
  const bad: BadRow[] = []
  for (const row of rows) {
    const taken = launchOf(row, productAt, dayAt)
    const problem = 'kind' in taken ? taken : repeated(taken, lineOf, isKnown)
    if (problem !== null) bad.push({ line: row.line, product: row.cells[productAt] ?? '', problem })
    else if (!('kind' in taken)) launches.push(taken)
  }
  if (broken !== null)
    bad.push({
      line: broken.line,
      product: '',
      problem: { kind: broken.reason === 'row_too_long' ? 'row_too_long' : 'broken' },
    })
  return { kind: 'read', launches, bad }
}

function launchOf({ line, cells }: CsvRow, productAt: number, dayAt: number): FileLaunch | RowProblem {
  const [product = '', written = ''] = [cells[productAt], cells[dayAt]]
  if (product === '') return { kind: 'no_product' }
  if (product.length > LONGEST_NAME) return { kind: 'too_long' }
  if (/[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}]/u.test(product)) return { kind: 'odd_text' }
  if (written === '') return { kind: 'no_day' }
  const plannedDay = parseDay(written)
  return plannedDay === null ? { kind: 'no_such_day', written } : { line, product, plannedDay }
}

/** Detects a launch that is repeated in the file or planned already. */
function repeated(
  { line, product, plannedDay }: FileLaunch,
  lineOf: Map<string, number>,
  isKnown: ReadonlySet<string>,
): RowProblem | null {
  const key = keyOf(product, plannedDay)
  if (isKnown.has(key)) return { kind: 'known' }
  const before = lineOf.get(key)
  if (before !== undefined) return { kind: 'twice', line: before }
  lineOf.set(key, line)
  return null
}

function keyOf(product: string, day: Day): string {
  return [day, ...wordsOf(product)].join(' ')
}
