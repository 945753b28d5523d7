/** Where a store is and its licence; the place only where its name does not say it already. */
export function whereOf(store: {
  readonly name: string
  readonly place: string
  readonly licence: string
}): string {
  const { name, place, licence } = store
  return name.includes(place) ? licence : `${place} · ${licence}`
}

/** Its street and postal code, as far as they are known; null where neither is. */
export function addressOf(store: {
  readonly street: string | null
  readonly postalCode: string | null
}): string | null {
  const known = [store.street, store.postalCode].filter((part) => part !== null)
  return known.length === 0 ? null : known.join(', ')
}

/** All that tells a store from another at a glance: where it is, its licence and its address. */
export function wholeWhereOf(store: Parameters<typeof whereOf>[0] & Parameters<typeof addressOf>[0]): string {
  const address = addressOf(store)
  return address === null ? whereOf(store) : `${whereOf(store)} · ${address}`
}
