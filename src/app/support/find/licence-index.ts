import { createPrefixIndex } from './prefix-index.ts'

interface Licensed {
  readonly licence: string
}

const LICENCE = /^(?:crsa[\s-]*(\d{0,7})|(\d{1,7}))$/i

/**
 * Stores by the beginning of their licence, with or without its letters. It stands apart from the search by words: there
 * every licence is a word of its own, and the first letters, which all have in common, would mean all of them.
 */
export function createLicenceIndex<S extends Licensed>(stores: readonly S[]) {
  const index = createPrefixIndex(stores, ({ licence }) => licence.replace(/^\D+/, ''))
  return {
    /** The first of those that begin with what was typed, in their order; none where it is no part of a licence. */
    find(text: string, most: number): readonly S[] {
      const given = LICENCE.exec(text.trim())
      return given === null ? [] : index.startingWith(given[1] ?? given[2] ?? '', most)
    },
  }
}
