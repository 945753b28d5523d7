/** Why a file is not imported. */
export interface ImportProblem {
  /** The line of the file on which the row begins, the first being 1; null where the whole file is meant. */
  readonly line: number | null
  /** The column as the file's header calls it; null where the whole row is meant. */
  readonly column: string | null
  readonly reason: string
}

const LONGEST = 40

/** What a cell holds, fit for a terminal: shortened, and without any character that would steer it. */
export function quoted(cell: string): string {
  const shown = cell.length > LONGEST ? `${cell.slice(0, LONGEST)}…` : cell
  return `"${shown.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (each) => `\\u{${each.codePointAt(0)?.toString(16)}}`)}"`
}

/** A problem as one line of text. */
export function problemText({ line, column, reason }: ImportProblem): string {
  const place = [...(line === null ? [] : [`line ${line}`]), ...(column === null ? [] : [column])].join(', ')
  return place === '' ? reason : `${place}: ${reason}`
}

/** In the order of the file, what concerns all of it first. */
export function inOrder(problems: readonly ImportProblem[]): ImportProblem[] {
  return problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
}

/** A file with issues: nothing of it was added. Its message names each of them. */
export class ImportRejected extends Error {
  constructor(problems: readonly ImportProblem[]) {
    super(`Nothing was added. ${problems.length} to put right:\n${problems.map(problemText).join('\n')}`)
  }
}
