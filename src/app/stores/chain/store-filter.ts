import { OUTLOOK_WORDS, type OutlookWord } from '../../phrasing/outlook-text.ts'

/** The filter of the list, as in its URL: `?outlook=paused,in_queue&q=ottawa`. */
export interface StoreFilter {
  /** Empty: all outlooks. */
  readonly outlooks: readonly OutlookWord[]
  readonly text: string
}

export const NO_FILTER: StoreFilter = { outlooks: [], text: '' }

/** Reads a query string. Ignores unknown outlooks. */
export function readFilter(search: string): StoreFilter {
  const given = new URLSearchParams(search)
  const named = (given.get('outlook') ?? '').split(',')
  return { outlooks: OUTLOOK_WORDS.filter((word) => named.includes(word)), text: given.get('q') ?? '' }
}

/** Returns the query string with its question mark; empty without a filter. */
export function writeFilter({ outlooks, text }: StoreFilter): string {
  // Commas are not encoded, so that the URL stays readable.
  const outlook = outlooks.length === 0 ? [] : [`outlook=${outlooks.join(',')}`]
  const q = text.trim() === '' ? [] : [`q=${encodeURIComponent(text.trim())}`]
  const parts = [...outlook, ...q]
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

export function toggled({ outlooks, text }: StoreFilter, word: OutlookWord): StoreFilter {
  const rest = outlooks.filter((each) => each !== word)
  return { outlooks: rest.length < outlooks.length ? rest : [...outlooks, word], text }
}
