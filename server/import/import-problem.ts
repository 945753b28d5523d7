/** Why a file is not imported. */
export interface ImportProblem {
  /** The line on which the row begins, from 1. Null for the whole file. */
  readonly line: number | null
  /** The column's name in the file. Null for the whole row. */
  readonly column: string | null
  readonly reason: string
}

const LONGEST = 40

/** Quotes a cell for a terminal: shortened, with control characters escaped. */
export function quoted(cell: string): string {
  const shown = cell.length > LONGEST ? `${cell.slice(0, LONGEST)}…` : cell
  return `"${shown.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (each) => `\\u{${each.codePointAt(0)?.toString(16)}}`)}"`
}

/** Formats a problem as one line of text. */
export function problemText({ line, column, reason }: ImportProblem): string {
  const place = [...(line === null ? [] : [`line ${line}`]), ...(column === null ? [] : [column])].join(', ')
  return place === '' ? reason : `${place}: ${reason}`
}

/** Sorts problems in file order, those of the whole file first. */
export function inOrder(problems: readonly ImportProblem[]): ImportProblem[] {
  return problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
}

/** A file with problems. Nothing was added; the message lists each problem. */
export class ImportRejected extends Error {
  constructor(problems: readonly ImportProblem[]) {
    super(`Nothing was added. ${problems.length} to put right:\n${problems.map(problemText).join('\n')}`)
  }
}
