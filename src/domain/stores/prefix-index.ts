import { firstWhere } from '../facts/first-where.ts'

/** Finds things by the beginning of their key, in the order of the keys. */
export function createPrefixIndex<T>(things: readonly T[], keyOf: (thing: T) => string | null) {
  const sorted = things
    .flatMap((thing) => {
      const key = keyOf(thing)
      return key === null ? [] : [{ key, thing }]
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  return {
    /** At most `most` things whose key begins with `text`. */
    startingWith(text: string, most: number): readonly T[] {
      const found: T[] = []
      for (
        let at = firstWhere(sorted.length, (index) => (sorted[index]?.key ?? '') >= text);
        found.length < most;
        at += 1
      ) {
        const each = sorted[at]
        if (each === undefined || !each.key.startsWith(text)) break
        found.push(each.thing)
      }
      return found
    },
  }
}
