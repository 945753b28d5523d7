import { searchKey } from '../text/text-search.ts'

/** The search key of a store (`createSearch`): name, place, licence, company and street, where given. */
export function storeKey(store: {
  readonly name: string
  readonly place: string
  readonly licence: string
  readonly company?: string
  readonly street?: string | null
}): string {
  return searchKey(store.name, store.place, store.licence, store.company ?? '', store.street ?? '')
}

interface ReadLicences<S> {
  /** In the order of the text. */
  readonly stores: readonly S[]
  /** Texts that are not the licence of any store, as pasted. */
  readonly unknown: readonly string[]
}

/** Reads pasted licence numbers, separated by line, comma, semicolon, bar or blank, each once. */
export function readLicences<S extends { readonly licence: string }>(
  stores: readonly S[],
  text: string,
): ReadLicences<S> {
  const ofLicence = new Map(stores.map((store) => [store.licence, store]))
  const pasted = new Map<string, string>()
  for (const word of text.split(/[\s,;|]+/)) {
    const licence = word.toUpperCase()
    if (word !== '' && !pasted.has(licence)) pasted.set(licence, word)
  }
  return {
    stores: [...pasted.keys()].flatMap((licence) => ofLicence.get(licence) ?? []),
    unknown: [...pasted].flatMap(([licence, word]) => (ofLicence.has(licence) ? [] : [word])),
  }
}
