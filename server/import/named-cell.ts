import { lettersOf } from '../../src/domain/text/folded-text.ts'

/** The names of each value, in English and in French. */
export type CellNames<Meaning extends string> = Readonly<Record<Meaning, readonly string[]>>

/** Returns the value that a cell names, or the cell itself. Ignores case, accents and punctuation. */
export function meaningOf(cell: string, names: CellNames<string>): string {
  const found = Object.entries(names).find(([meaning, others]) =>
    [meaning, ...others].some((each) => lettersOf(each) === lettersOf(cell)),
  )
  return found?.[0] ?? cell
}
