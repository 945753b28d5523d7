import { searchKey } from '../text/text-search.ts'

/** What a store is found by (`createSearch`): name, place, licence and company. */
export function storeKey(store: {
  readonly name: string
  readonly place: string
  readonly licence: string
  readonly company?: string
}): string {
  return searchKey(store.name, store.place, store.licence, store.company ?? '')
}

interface ReadLicences<S> {
  /** In the order of the text. */
  readonly stores: readonly S[]
  /** What is the licence of no store, as it was pasted. */
  readonly unknown: readonly string[]
}

/** Reads licence numbers as they are pasted: by line, comma, semicolon, bar or blank, each taken once. */
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
