import MiniSearch from 'minisearch'
import { folded } from '../../../domain/text/folded-text.ts'
import type { ResponseBody } from '../../client/send-request.ts'
import { createPostalIndex } from './postal-index.ts'
import { createPrefixIndex } from './prefix-index.ts'

interface Licensed {
  readonly licence: string
}

const LICENCE = /^(?:crsa[\s-]*(\d{0,7})|(\d{1,7}))$/i

/**
 * Stores by the beginning of their licence, with or without its letters. It stands apart from the search by words: there
 * every licence is a word of its own, and the first letters, which all have in common, would mean all of them.
 */
function createLicenceIndex<S extends Licensed>(stores: readonly S[]) {
  const index = createPrefixIndex(stores, ({ licence }) => licence.replace(/^\D+/, ''))
  return {
    /** The first of those that begin with what was typed, in their order; none where it is no part of a licence. */
    find(text: string, most: number): readonly S[] {
      const given = LICENCE.exec(text.trim())
      return given === null ? [] : index.startingWith(given[1] ?? given[2] ?? '', most)
    },
  }
}

export type FoundStore = ResponseBody<'findStores'>['stores'][number]

interface StoreIndex {
  /** The stores that a text may mean, the best match first; none for an empty text. */
  readonly find: (text: string, most: number) => readonly FoundStore[]
}

/** Words of one letter or two mean what they say: a typing error in them would match anything. */
const EXACT_UP_TO = 3
const TYPING_ERRORS = 0.2

/** Stores by name, operator, licence and address; accents, capitals and a typing error in longer words do not matter. */
export function createStoreIndex(stores: readonly FoundStore[]): StoreIndex {
  const search = new MiniSearch<{ readonly id: number } & Fields>({
    fields: ['name', 'operator', 'street', 'place'],
    tokenize: wordsOf,
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
  const names = createPrefixIndex(stores, ({ name }) => wordsOf(folded(name)).join(' '))
  search.addAll(stores.map((store, id) => fieldsOf(store, id)))
  return {
    find(text, most) {
      const words = text.trim()
      if (words === '') return []
      const ofLicence = licences.find(words, most)
      // A number may also stand in a name: those come after.
      const others = [...ofCode(words, most), ...ofWords(words, most)]
      return [...new Set([...ofLicence, ...others])].slice(0, most)
    },
  }

  function ofCode(words: string, most: number): readonly FoundStore[] {
    const among = codes.among(words)
    return among === null ? codes.find(words, most) : ofWords(among.words, most, among.has)
  }

  // A single letter begins a word of nearly every store: it tells nothing beside others, and alone what a name begins with.
  function ofWords(words: string, most: number, has?: (store: FoundStore) => boolean): readonly FoundStore[] {
    const all = wordsOf(folded(words)).filter((word) => word !== '')
    const telling = all.filter((word) => !/^\p{L}$/u.test(word))
    if (telling.length === 0) return has === undefined ? names.startingWith(all.join(' '), most) : []
    return search
      .search(telling.join(' '))
      .flatMap(({ id }) => stores[Number(id)] ?? [])
      .filter((store) => has?.(store) ?? true)
      .slice(0, most)
  }
}

interface Fields {
  readonly name: string
  readonly operator: string
  readonly street: string
  readonly place: string
}

function fieldsOf({ name, operator, street, place }: FoundStore, id: number) {
  return { id, name, operator, street: street ?? '', place }
}

function wordsOf(text: string): string[] {
  return text.split(/[\s\p{Z}\p{P}]+/u)
}

const ORDER_NUMBER = /^\s*so[\s-]*(\d{9})\s*$/i

/** The number of an order, where a text is one; null else. */
export function orderNumberIn(text: string): string | null {
  const digits = ORDER_NUMBER.exec(text)?.[1]
  return digits === undefined ? null : `SO${digits}`
}
