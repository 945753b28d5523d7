import { lettersOf } from '../../src/domain/text/folded-text.ts'

/** What a cell may be called, in English and in French, by what is meant. */
export type CellNames<Meaning extends string> = Readonly<Record<Meaning, readonly string[]>>

/** What a cell means; the cell itself where it is none of the names. Capitals, accents and points make no difference. */
export function meaningOf(cell: string, names: CellNames<string>): string {
  const found = Object.entries(names).find(([meaning, others]) =>
    [meaning, ...others].some((each) => lettersOf(each) === lettersOf(cell)),
  )
  return found?.[0] ?? cell
}
