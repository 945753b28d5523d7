import { storeKey } from './store-search.ts'
import MiniSearch from 'minisearch'
import { folded } from '../text/folded-text.ts'
import { createSearch } from '../text/text-search.ts'
import { createPostalIndex } from './postal-index.ts'
import { createPrefixIndex } from './prefix-index.ts'

/** The fields by which a store is found. */
export interface IndexedStore {
  readonly name: string
  readonly company: string
  readonly licence: string
  readonly place: string
  readonly street?: string | null
  readonly postalCode?: string | null
}

const LICENCE = /^(?:crsa[\s-]*(\d{0,7})|(\d{1,7}))$/i

/**
 * Finds stores by the beginning of their licence, with or without its letters. Separate from the text search,
 * where every licence would be a word and their common first letters would match all stores.
 */
function createLicenceIndex<S extends IndexedStore>(stores: readonly S[]) {
  const index = createPrefixIndex(stores, ({ licence }) => licence.replace(/^\D+/, ''))
  return {
    /** The stores whose licence begins with the text, in order; none when it is not part of a licence. */
    find(text: string, most: number): readonly S[] {
      const given = LICENCE.exec(text.trim())
      return given === null ? [] : index.startingWith(given[1] ?? given[2] ?? '', most)
    },
  }
}

/** Words of up to three letters, and words with a digit, must match exactly: a typing error in them would match anything. */
const EXACT_UP_TO = 3
const TYPING_ERRORS = 0.2

/**
 * Finds a store by name, company, licence and address: by the beginnings of words, with a typing error in
 * longer ones. Without such a match it finds stores that contain every word, as lists do (`createSearch`).
 */
export function createStoreIndex<S extends IndexedStore>(
  stores: readonly S[],
): {
  /** The stores that a text may mean, best match first; none for an empty text. */
  readonly find: (text: string, most: number) => readonly S[]
} {
  const search = new MiniSearch<{ readonly id: number } & Fields>({
    fields: ['name', 'company', 'street', 'place'],
    tokenize: tokensOf,
    processTerm: (term) => folded(term) || null,
    searchOptions: {
      boost: { name: 3, place: 1.5 },
      combineWith: 'AND',
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length <= EXACT_UP_TO || /\d/.test(term) ? false : TYPING_ERRORS),
      weights: { prefix: 0.7, fuzzy: 0.2 },
    },
  })
  const licences = createLicenceIndex(stores)
  const codes = createPostalIndex(stores)
  const names = createPrefixIndex(stores, ({ name }) => tokensOf(folded(name)).join(' '))
  search.addAll(stores.map((store, id) => fieldsOf(store, id)))
  // Built on first use: few texts have no match by beginnings.
  let holding: ((text: string) => readonly Keyed<S>[]) | null = null
  return {
    find(text, most) {
      const words = text.trim()
      if (words === '') return []
      const ofLicence = licences.find(words, most)
      // Names may contain numbers too. Their matches come last.
      const others = [...ofCode(words, most), ...ofWordSet(words, most)]
      const found = [...new Set([...ofLicence, ...others])]
      return (found.length === 0 ? ofParts(words) : found).slice(0, most)
    },
  }

  function ofCode(words: string, most: number): readonly S[] {
    const among = codes.among(words)
    return among === null ? codes.find(words, most) : ofWordSet(among.words, most, among.has)
  }

  // Nearly every store has a word with any given initial. A single letter is therefore ignored beside other
  // words, and alone it matches the beginnings of names.
  function ofWordSet(words: string, most: number, has?: (store: S) => boolean): readonly S[] {
    const all = tokensOf(folded(words)).filter((word) => word !== '')
    const telling = all.filter((word) => !/^\p{L}$/u.test(word))
    if (telling.length === 0) return has === undefined ? names.startingWith(all.join(' '), most) : []
    return search
      .search(telling.join(' '))
      .flatMap(({ id }) => stores[Number(id)] ?? [])
      .filter((store) => has?.(store) ?? true)
      .slice(0, most)
  }

  function ofParts(words: string): readonly S[] {
    holding ??= createSearch(stores.map((store) => ({ store, key: storeKey(store) })))
    return holding(words).map(({ store }) => store)
  }
}

interface Keyed<S> {
  readonly store: S
  readonly key: string
}

interface Fields {
  readonly name: string
  readonly company: string
  readonly street: string
  readonly place: string
}

function fieldsOf({ name, company, street, place }: IndexedStore, id: number) {
  return { id, name, company, street: street ?? '', place }
}

function tokensOf(text: string): string[] {
  return text.split(/[\s\p{Z}\p{P}]+/u)
}
