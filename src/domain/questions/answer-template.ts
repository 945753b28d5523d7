import { folded } from '../text/folded-text.ts'
import { isVariable, type Variable, VARIABLES } from './answer-variable.ts'

/** Where something stands in a text: both count from one. */
export interface TextPosition {
  readonly line: number
  readonly column: number
}

/** A piece of a canned answer: words as they are, a variable, or what is no variable. */
export type TemplatePart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: Variable }
  /** `name` is what stands between the braces. */
  | { readonly kind: 'unknown'; readonly name: string; readonly text: string; readonly at: TextPosition }
  /** A brace that opens and never closes, or closes what never opened. */
  | {
      readonly kind: 'open_brace' | 'stray_brace'
      readonly text: string
      readonly at: TextPosition
    }

// A name that was begun ends with its line, or where another begins.
const PARTS = /\{([^{}\n]*)\}|[{}]/g

/** The parts of a text, in order: put together again they are the text. */
export function partsOf(text: string): TemplatePart[] {
  const parts: TemplatePart[] = []
  let from = 0
  for (const found of text.matchAll(PARTS)) {
    if (found.index > from) parts.push({ kind: 'words', text: text.slice(from, found.index) })
    parts.push(partOf(found, text, found.index))
    from = found.index + found[0].length
  }
  if (from < text.length) parts.push({ kind: 'words', text: text.slice(from) })
  return parts
}

function partOf([whole, name]: RegExpExecArray, text: string, index: number): TemplatePart {
  const at = positionAt(text, index)
  if (name === undefined) return { kind: whole === '{' ? 'open_brace' : 'stray_brace', text: whole, at }
  return isVariable(name) ? { kind: 'variable', name } : { kind: 'unknown', name, text: whole, at }
}

function positionAt(text: string, index: number): TextPosition {
  const lines = text.slice(0, index).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

/** The variables that a text names, each once, in the order of their first use. */
export function variablesIn(text: string): Variable[] {
  return [...new Set(partsOf(text).flatMap((part) => (part.kind === 'variable' ? [part.name] : [])))]
}

const MOST_SLIPS = 3

/** The variable that was most likely meant by a name that is none; null where none is near. */
export function nearestVariable(name: string): Variable | null {
  const meant = folded(name)
    .trim()
    .replaceAll(/[\s-]+/g, '_')
  const near = VARIABLES.map((variable) => ({ variable, slips: slipsBetween(meant, variable) })).sort(
    (a, b) => a.slips - b.slips,
  )[0]
  if (near === undefined) return null
  // Of a short name so many slips would leave nothing.
  return near.slips <= Math.min(MOST_SLIPS, Math.floor(near.variable.length / 2)) ? near.variable : null
}

/** How many letters must be added, left out or changed to make one of the other (Levenshtein). */
function slipsBetween(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [row, letter] of Array.from(one).entries()) {
    const now = [row + 1]
    for (const [column, against] of Array.from(other).entries()) {
      const changed = (before[column] ?? 0) + (letter === against ? 0 : 1)
      now.push(Math.min(changed, (before[column + 1] ?? 0) + 1, (now[column] ?? 0) + 1))
    }
    before = now
  }
  return before.at(-1) ?? 0
}
