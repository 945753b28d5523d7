/** A store’s place and licence. Omits the place if the name contains it. */
export function whereOf(store: { readonly name: string; readonly place: string; readonly licence: string }): string {
  const { name, place, licence } = store
  return name.includes(place) ? licence : `${place} · ${licence}`
}

/** The known parts of a store’s street and postal code; null if both are unknown. */
export function addressOf(store: {
  readonly street: string | null
  readonly postalCode: string | null
}): string | null {
  const known = [store.street, store.postalCode].filter((part) => part !== null)
  return known.length === 0 ? null : known.join(', ')
}

/** Everything that identifies a store: place, licence and address. */
export function wholeWhereOf(store: Parameters<typeof whereOf>[0] & Parameters<typeof addressOf>[0]): string {
  const address = addressOf(store)
  return address === null ? whereOf(store) : `${whereOf(store)} · ${address}`
}
