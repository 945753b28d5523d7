import { lettersOf } from '../../src/domain/text/folded-text.ts'
import type { CsvRow } from '../../src/domain/text/read-csv.ts'
import { type ImportProblem, quoted } from './import-problem.ts'

/** A column of an import: its possible names and the form of its cells. */
export interface Column {
  /** In English and in French. Case, accents, spaces and punctuation are ignored. */
  readonly names: readonly string[]
  /** The expected form of a cell, to follow "is not". */
  readonly form: string
  /** The file may omit the column. */
  readonly optional?: true
}

export type Columns<Name extends string = string> = Readonly<Record<Name, Column>>

/** The position of a column and its name in the file. */
export interface Place {
  readonly index: number
  readonly header: string
}

export interface FoundColumns {
  readonly places: ReadonlyMap<string, Place>
  readonly problems: readonly ImportProblem[]
}

/**
 * Finds the position of each column in a header by its names. `named` maps names of the file to columns and
 * takes precedence. Ignores unknown columns.
 */
export function findColumns(
  columns: Columns,
  header: CsvRow,
  named: ReadonlyMap<string, string> = new Map(),
): FoundColumns {
  const problems: ImportProblem[] = []
  const say = (column: string | null, reason: string) => problems.push({ line: header.line, column, reason })
  const overrides = new Map([...named].map(([from, to]) => [lettersOf(from), to]))
  const places = new Map<string, Place>()

  header.cells.forEach((cell, index) => {
    const name = overrides.get(lettersOf(cell)) ?? columnCalled(cell, columns, [...named.values()])
    if (name === null) return
    const other = places.get(name)
    if (other === undefined) places.set(name, { index, header: cell })
    else say(cell, `This is the column ${name}, and so is ${quoted(other.header)}.`)
  })
  for (const [from, to] of named) {
    if (!Object.hasOwn(columns, to)) {
      say(null, `There is no column ${quoted(to)}: it is one of ${Object.keys(columns).join(', ')}.`)
    }
    if (header.cells.every((cell) => lettersOf(cell) !== lettersOf(from))) {
      say(null, `The file has no column ${quoted(from)}.`)
    }
  }
  for (const [name, { names, optional }] of Object.entries(columns)) {
    if (!places.has(name) && optional !== true)
      say(null, `The column ${name} is missing: call it ${names.map(quoted).join(' or ')}.`)
  }
  return { places, problems }
}

function columnCalled(cell: string, columns: Columns, taken: readonly string[]): string | null {
  const called = Object.entries(columns).find(
    ([name, { names }]) =>
      !taken.includes(name) && [name, ...names].some((each) => lettersOf(each) === lettersOf(cell)),
  )
  return called?.[0] ?? null
}

/** Parses `--map "Licence no.=licence"`. Null for another form. */
export function readOverride(text: string): readonly [from: string, to: string] | null {
  // A header may contain `=`, a column name never does.
  const [, from, to] = /^(.+)=([^=]+)$/su.exec(text) ?? []
  return from === undefined || to === undefined ? null : [from.trim(), to.trim()]
}
