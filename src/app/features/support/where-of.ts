/** Where a store is and its licence; the place only where its name does not say it already. */
export function whereOf(store: {
  readonly name: string
  readonly place: string
  readonly licence: string
}): string {
  const { name, place, licence } = store
  return name.includes(place) ? licence : `${place} · ${licence}`
}
