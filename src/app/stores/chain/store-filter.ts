import { OUTLOOK_WORDS, type OutlookWord } from '../../phrasing/outlook-text.ts'

/** What of the list is shown, as it stands in the address: `?outlook=paused,in_queue&q=ottawa`. */
export interface StoreFilter {
  /** None: all of them. */
  readonly outlooks: readonly OutlookWord[]
  readonly text: string
}

export const NO_FILTER: StoreFilter = { outlooks: [], text: '' }

/** Reads an address; outlooks that there are not are left out. */
export function readFilter(search: string): StoreFilter {
  const given = new URLSearchParams(search)
  const named = (given.get('outlook') ?? '').split(',')
  return { outlooks: OUTLOOK_WORDS.filter((word) => named.includes(word)), text: given.get('q') ?? '' }
}

/** The search of an address, with its question mark; empty where nothing is filtered. */
export function writeFilter({ outlooks, text }: StoreFilter): string {
  // Commas stay as they are, so that the address can be read.
  const outlook = outlooks.length === 0 ? [] : [`outlook=${outlooks.join(',')}`]
  const q = text.trim() === '' ? [] : [`q=${encodeURIComponent(text.trim())}`]
  const parts = [...outlook, ...q]
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

export function toggled({ outlooks, text }: StoreFilter, word: OutlookWord): StoreFilter {
  const rest = outlooks.filter((each) => each !== word)
  return { outlooks: rest.length < outlooks.length ? rest : [...outlooks, word], text }
}
