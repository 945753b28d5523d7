import MiniSearch from 'minisearch'
import type { AnswerOf } from '../../../../contract/endpoint.ts'
import type { Contract } from '../../../../contract/table.ts'
import { createLicenceIndex } from './licence-index.ts'

export type FoundStore = AnswerOf<Contract['findStores']>['stores'][number]

export interface StoreIndex {
  /** The stores that a text may mean, the best match first; none for an empty text. */
  readonly find: (text: string, most: number) => readonly FoundStore[]
}

/** Words of one letter or two mean what they say: a typing error in them would match anything. */
const EXACT_UP_TO = 3
const TYPING_ERRORS = 0.2

/** Stores by name, operator, licence and place; accents, capitals and a typing error in longer words do not matter. */
export function createStoreIndex(stores: readonly FoundStore[]): StoreIndex {
  const search = new MiniSearch<{ readonly id: number } & Fields>({
    fields: ['name', 'operator', 'place'],
    tokenize: (text) => text.split(BETWEEN_WORDS),
    processTerm: (term) => plain(term) || null,
    searchOptions: {
      boost: { name: 3, place: 1.5 },
      combineWith: 'AND',
      prefix: true,
      fuzzy: (term) => (term.length <= EXACT_UP_TO || /\d/.test(term) ? false : TYPING_ERRORS),
      weights: { prefix: 0.7, fuzzy: 0.2 },
    },
  })
  const licences = createLicenceIndex(stores)
  search.addAll(stores.map((store, id) => fieldsOf(store, id)))
  return {
    find(text, most) {
      const words = text.trim()
      if (words === '') return []
      const ofLicence = licences.find(words, most)
      // A number may also stand in a name: those come after.
      const others = search
        .search(words)
        .slice(0, most)
        .flatMap(({ id }) => stores[Number(id)] ?? [])
      return [...new Set([...ofLicence, ...others])].slice(0, most)
    },
  }
}

interface Fields {
  readonly name: string
  readonly operator: string
  readonly place: string
}

function fieldsOf({ name, operator, place }: FoundStore, id: number) {
  return { id, name, operator, place }
}

const BETWEEN_WORDS = /[\s\p{Z}\p{P}]+/u

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

const ORDER_NUMBER = /^\s*so[\s-]*(\d{9})\s*$/i

/** The number of an order, where a text is one; null else. */
export function orderNumberIn(text: string): string | null {
  const digits = ORDER_NUMBER.exec(text)?.[1]
  return digits === undefined ? null : `SO${digits}`
}
