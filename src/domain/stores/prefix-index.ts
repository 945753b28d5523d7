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
      for (let at = firstFrom(sorted, text); found.length < most; at += 1) {
        const each = sorted[at]
        if (each === undefined || !each.key.startsWith(text)) break
        found.push(each.thing)
      }
      return found
    },
  }
}

/** The index of the first key that is not less than `text`. */
function firstFrom(sorted: readonly { readonly key: string }[], text: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.key ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}
