import { folded, wordsOf } from './folded-text.ts'

/** A thing with its search key, computed once: 100,000 keys take longer than a key press allows. */
interface Searchable {
  /** From `searchKey`. */
  readonly key: string
}

/** The search key of several parts. A word cannot match across two parts. */
export function searchKey(...parts: readonly string[]): string {
  return folded(parts.join('\n'))
}

/**
 * Finds the things whose key contains every word of a text, in their own order. A text without words finds
 * all. A longer text filters the previous results; a shorter one reuses the results from before.
 */
export function createSearch<T extends Searchable>(things: readonly T[]): (text: string) => readonly T[] {
  // Each text begins with the previous one, so its results are a subset of the previous results.
  const typed: { readonly text: string; readonly found: readonly T[] }[] = []
  return (text) => {
    const wanted = folded(text)
    while (typed.length > 0 && !wanted.startsWith(typed.at(-1)?.text ?? '')) typed.pop()
    const last = typed.at(-1)
    if (last?.text === wanted) return last.found
    const words = wordsOf(text)
    const from = last?.found ?? things
    const found = words.length === 0 ? from : from.filter(({ key }) => words.every((word) => key.includes(word)))
    typed.push({ text: wanted, found })
    return found
  }
}
