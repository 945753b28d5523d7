interface Licensed {
  readonly licence: string
}

const LICENCE = /^(?:crsa[\s-]*(\d{0,7})|(\d{1,7}))$/i

/**
 * Stores by the beginning of their licence, with or without its letters. It stands apart from the search by words: there
 * every licence is a word of its own, and the first letters, which all have in common, would mean all of them.
 */
export function createLicenceIndex<S extends Licensed>(stores: readonly S[]) {
  const sorted = stores
    .map((store) => ({ digits: digitsOf(store), store }))
    .sort((a, b) => (a.digits < b.digits ? -1 : 1))
  return {
    /** The first of those that begin with what was typed, in their order; none where it is no part of a licence. */
    find(text: string, most: number): readonly S[] {
      const given = LICENCE.exec(text.trim())
      if (given === null) return []
      const typed = given[1] ?? given[2] ?? ''
      const found: S[] = []
      for (let at = firstFrom(sorted, typed); found.length < most; at += 1) {
        const each = sorted[at]
        if (each === undefined || !each.digits.startsWith(typed)) break
        found.push(each.store)
      }
      return found
    },
  }
}

function digitsOf({ licence }: Licensed): string {
  return licence.replace(/^\D+/, '')
}

/** The place of the first that does not come before `text`. */
function firstFrom(sorted: readonly { readonly digits: string }[], text: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.digits ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}
