import { lettersOf } from '../../src/domain/text/folded-text.ts'
import type { CsvRow } from '../../src/domain/text/read-csv.ts'
import { type ImportProblem, quoted } from './import-problem.ts'

/** A column of an import: how files may call it, and what its cells hold. */
export interface Column {
  /** In English and in French; capitals, accents, blanks and punctuation make no difference. */
  readonly names: readonly string[]
  /** What a cell must be, to follow "is not". */
  readonly form: string
  /** A file may do without. */
  readonly optional?: true
}

export type Columns<Name extends string = string> = Readonly<Record<Name, Column>>

/** Where the cells of a column stand, and what the file calls it. */
export interface Place {
  readonly index: number
  readonly header: string
}

export interface FoundColumns {
  readonly places: ReadonlyMap<string, Place>
  readonly problems: readonly ImportProblem[]
}

/**
 * Where each column stands in a header: by its names, unless `named`, from the file's name to the column's, says
 * otherwise. Columns of the file that the import does not know are passed over.
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

/** Reads `--map "Licence no.=licence"`; null where it is not of that form. */
export function readOverride(text: string): readonly [from: string, to: string] | null {
  // A header may hold the sign, the name of a column never does.
  const [, from, to] = /^(.+)=([^=]+)$/su.exec(text) ?? []
  return from === undefined || to === undefined ? null : [from.trim(), to.trim()]
}
