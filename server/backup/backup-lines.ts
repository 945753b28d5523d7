import { createHash } from 'node:crypto'
import * as z from 'zod'

/** The file is not a backup, or is incomplete. */
export class BackupDamaged extends Error {}

const FORMAT = 1

/**
 * A backup is a gzip file of JSON objects, one a line. A line with the member `#` describes the lines after
 * it; any other line is a row as PostgreSQL writes it (`row_to_json`), which keeps numbers and text exact.
 */
const Header = z.object({
  '#': z.literal('dockboard backup'),
  format: z.literal(FORMAT),
  /** The `when` of each migration of the database. */
  migrations: z.array(z.int()).min(1),
})
const Table = z.object({ '#': z.literal('table'), name: z.string() })
/** The last value of each sequence. */
const Sequences = z.object({ '#': z.literal('sequences'), last: z.record(z.string(), z.string()) })
const End = z.object({
  '#': z.literal('end'),
  /** Number of rows of each table. */
  rows: z.record(z.string(), z.int()),
  /** Digest of all previous lines, line ends included. */
  sha256: z.string(),
})

/** The parts in order: schema version, each table with its rows, sequences, end. */
export type BackupPart =
  | { readonly kind: 'schema'; readonly migrations: readonly number[] }
  | { readonly kind: 'table'; readonly table: string }
  | { readonly kind: 'row'; readonly row: string }
  | { readonly kind: 'sequences'; readonly last: Readonly<Record<string, string>> }
  | { readonly kind: 'end'; readonly rows: Readonly<Record<string, number>> }

/** Writes the lines of a backup. Each table begins with its name, also when it is empty. */
export async function* writeLines(
  migrations: readonly number[],
  tables: AsyncIterable<string | { readonly table: string }>,
  sequences: () => Promise<Record<string, string>>,
): AsyncGenerator<string> {
  const digest = createHash('sha256')
  const rows: Record<string, number> = {}
  let current = ''
  const written = (line: string): string => {
    digest.update(`${line}\n`)
    return `${line}\n`
  }
  yield written(JSON.stringify({ '#': 'dockboard backup', format: FORMAT, migrations }))
  for await (const each of tables) {
    if (typeof each === 'string') {
      rows[current] = (rows[current] ?? 0) + 1
      yield written(each)
    } else {
      current = each.table
      rows[current] = 0
      yield written(JSON.stringify({ '#': 'table', name: current }))
    }
  }
  yield written(JSON.stringify({ '#': 'sequences', last: await sequences() }))
  yield `${JSON.stringify({ '#': 'end', rows, sha256: digest.digest('hex') })}\n`
}

/** Returns the parts of a backup. Returns the end only when it matches all lines. Throws BackupDamaged. */
export async function* readLines(lines: AsyncIterable<string>): AsyncGenerator<BackupPart> {
  const digest = createHash('sha256')
  const rows: Record<string, number> = {}
  let table: string | null = null
  let isFirst = true
  let end: z.infer<typeof End> | null = null
  for await (const line of lines) {
    if (end !== null) throw new BackupDamaged('it goes on after its end')
    if (isFirst) {
      yield { kind: 'schema', migrations: parsed(Header, line, 'it does not begin as one').migrations }
      isFirst = false
    } else if (line.startsWith('{"#":"table"')) {
      table = parsed(Table, line, 'the name of a table cannot be read').name
      rows[table] = 0
      yield { kind: 'table', table }
    } else if (line.startsWith('{"#":"sequences"')) {
      yield { kind: 'sequences', last: parsed(Sequences, line, 'its sequences cannot be read').last }
    } else if (line.startsWith('{"#":"end"')) {
      end = parsed(End, line, 'its end cannot be read')
      continue
    } else {
      if (table === null) throw new BackupDamaged('a row stands before any table')
      rows[table] = (rows[table] ?? 0) + 1
      yield { kind: 'row', row: line }
    }
    digest.update(`${line}\n`)
  }
  if (end === null) throw new BackupDamaged('its end is missing')
  if (digest.digest('hex') !== end.sha256) throw new BackupDamaged('its checksum does not agree')
  if (!isSame(rows, end.rows)) throw new BackupDamaged('it does not hold as many rows as it says')
  yield { kind: 'end', rows }
}

function parsed<T>(schema: z.ZodType<T>, line: string, fieldError: string): T {
  try {
    return schema.parse(JSON.parse(line))
  } catch (error) {
    throw new BackupDamaged(fieldError, { cause: error })
  }
}

function isSame(a: Record<string, number>, b: Record<string, number>): boolean {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name])
}
