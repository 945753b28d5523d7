import { lettersOf, wordsOf } from '../../../../domain/text/folded-text.ts'
import { type Day, parseDay } from '../../../../domain/time/day.ts'
import { type FileRow, readRows } from './read-lines.ts'

/**
 * The text of a file: UTF-8 where it is valid, else Windows-1252, in which Excel writes a CSV file on Windows. Lines
 * end in `\n`, whatever they ended in.
 */
function decodeFile(bytes: ArrayBuffer): string {
  return decoded(bytes).replaceAll(/\r\n?/g, '\n')
}

function decoded(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength))
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    // A decoder leaves the mark of its own encoding out.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

export interface FileLaunch {
  readonly line: number
  readonly product: string
  readonly plannedDay: Day
}

export type RowProblem =
  | { readonly kind: 'no_product' | 'too_long' | 'odd_text' | 'no_day' | 'broken' }
  /** It is no day as `2022-08-24` is one. */
  | { readonly kind: 'no_such_day'; readonly written: string }
  | { readonly kind: 'twice'; readonly line: number }
  | { readonly kind: 'known' }

/** A row that is not taken, by its line. */
export interface BadRow {
  readonly line: number
  readonly product: string
  readonly problem: RowProblem
}

export type FileRead =
  | { readonly kind: 'empty' | 'too_many' }
  /** Its first line names no column of this kind. */
  | { readonly kind: 'no_column'; readonly column: 'product' | 'day' }
  | { readonly kind: 'read'; readonly launches: readonly FileLaunch[]; readonly bad: readonly BadRow[] }

/** As many as are published at once. */
export const MOST_LAUNCHES = 500
const LONGEST_NAME = 200

/** What a column may be called, by its letters alone. */
const COLUMNS = {
  product: ['Product', 'Produit', 'Product name', 'Nom du produit'].map(lettersOf),
  day: ['Planned day', 'Planned date', 'Day', 'Date', 'Jour prévu', 'Date prévue', 'Jour'].map(lettersOf),
}

/** What a file plans: what can be taken, and every row that cannot, with its line and why. */
export function launchesOfFile(
  bytes: ArrayBuffer,
  known: readonly { readonly product: string; readonly plannedDay: Day }[],
): FileRead {
  const { rows, brokenAt } = readRows(decodeFile(bytes))
  const [header, ...rest] = rows
  if (header === undefined) return { kind: 'empty' }
  const names = header.cells.map(lettersOf)
  const [productAt, dayAt] = [COLUMNS.product, COLUMNS.day].map((column) =>
    names.findIndex((name) => column.includes(name)),
  )
  if (productAt === undefined || productAt === -1) return { kind: 'no_column', column: 'product' }
  if (dayAt === undefined || dayAt === -1) return { kind: 'no_column', column: 'day' }
  if (rest.length === 0 && brokenAt === null) return { kind: 'empty' }
  if (rest.length > MOST_LAUNCHES) return { kind: 'too_many' }

  const lineOf = new Map<string, number>()
  const isKnown = new Set(known.map(({ product, plannedDay }) => keyOf(product, plannedDay)))
  const launches: FileLaunch[] = []
  const bad: BadRow[] = []
  for (const row of rest) {
    const taken = launchOf(row, productAt, dayAt)
    const problem = 'kind' in taken ? taken : repeated(taken, lineOf, isKnown)
    if (problem !== null) bad.push({ line: row.line, product: row.cells[productAt] ?? '', problem })
    else if (!('kind' in taken)) launches.push(taken)
  }
  if (brokenAt !== null) bad.push({ line: brokenAt, product: '', problem: { kind: 'broken' } })
  return { kind: 'read', launches, bad }
}

function launchOf({ line, cells }: FileRow, productAt: number, dayAt: number): FileLaunch | RowProblem {
  const [product = '', written = ''] = [cells[productAt], cells[dayAt]]
  if (product === '') return { kind: 'no_product' }
  if (product.length > LONGEST_NAME) return { kind: 'too_long' }
  if (/[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}]/u.test(product)) return { kind: 'odd_text' }
  if (written === '') return { kind: 'no_day' }
  const plannedDay = parseDay(written)
  return plannedDay === null ? { kind: 'no_such_day', written } : { line, product, plannedDay }
}

/** The same launch twice in the file, or one that is planned already. */
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
