import { folded, wordsOf } from './folded-text.ts'

/** Something with what it is found by, made once: of 100,000 it would take longer than a key press may. */
interface Searchable {
  /** As `searchKey` makes it. */
  readonly key: string
}

/** What a thing of these parts is found by. No word reaches over from one part into the next. */
export function searchKey(...parts: readonly string[]): string {
  return folded(parts.join('\n'))
}

/**
 * Finds things by what is typed, in their own order: every word of it stands in the key. Without a word it finds all.
 * What is typed on is looked for among what was found so far, and what is taken back is there already.
 */
export function createSearch<T extends Searchable>(things: readonly T[]): (text: string) => readonly T[] {
  // Each begins with the one before it, so that whatever it finds the one before found too.
  const typed: { readonly text: string; readonly found: readonly T[] }[] = []
  return (text) => {
    const wanted = folded(text)
    while (typed.length > 0 && !wanted.startsWith(typed.at(-1)?.text ?? '')) typed.pop()
    const last = typed.at(-1)
    if (last?.text === wanted) return last.found
    const words = wordsOf(text)
    const from = last?.found ?? things
    const found =
      words.length === 0 ? from : from.filter(({ key }) => words.every((word) => key.includes(word)))
    typed.push({ text: wanted, found })
    return found
  }
}
