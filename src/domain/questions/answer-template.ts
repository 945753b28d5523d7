import { folded } from '../text/folded-text.ts'
import { isVariable, type Variable, VARIABLES } from './answer-variable.ts'

/** A position in a text; line and column count from one. */
export interface TextPosition {
  readonly line: number
  readonly column: number
}

/** A part of a canned answer: plain text, a variable, or invalid syntax. */
export type TemplatePart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: Variable }
  /** `name` is the text between the braces. */
  | { readonly kind: 'unknown'; readonly name: string; readonly text: string; readonly at: TextPosition }
  /** A brace that is opened and never closed, or closed and never opened. */
  | {
      readonly kind: 'open_brace' | 'stray_brace'
      readonly text: string
      readonly at: TextPosition
    }

// An unfinished name ends with its line or at the next brace.
const PARTS = /\{([^{}\n]*)\}|[{}]/g

/** The parts of a text, in order. Joined together they give the text. */
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

/** The variables in a text, each once, in the order of first use. */
export function variablesIn(text: string): Variable[] {
  return [...new Set(partsOf(text).flatMap((part) => (part.kind === 'variable' ? [part.name] : [])))]
}

const MOST_SLIPS = 3

/** The known variable most similar to an unknown name; null when none is close. */
export function nearestVariable(name: string): Variable | null {
  const meant = folded(name)
    .trim()
    .replaceAll(/[\s-]+/g, '_')
  const near = VARIABLES.map((variable) => ({ variable, slips: slipsBetween(meant, variable) })).sort(
    (a, b) => a.slips - b.slips,
  )[0]
  if (near === undefined) return null
  // A short name must not match when most of its letters differ.
  return near.slips <= Math.min(MOST_SLIPS, Math.floor(near.variable.length / 2)) ? near.variable : null
}

/** The edit distance between two texts (Levenshtein). */
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
