/** The stores of pasted licence numbers, and the numbers that no store has, each once and as it was pasted. */
export function readLicences(
  pasted: string,
  stores: readonly { readonly id: string; readonly licence: string }[],
): { readonly storeIds: readonly string[]; readonly unknown: readonly string[] } {
  const ofLicence = new Map(stores.map(({ id, licence }) => [licence, id]))
  const words = [...new Set(pasted.split(/[\s,;|]+/).filter((word) => word !== ''))]
  const idOf = (word: string) => ofLicence.get(word.toUpperCase())
  return {
    storeIds: [...new Set(words.flatMap((word) => idOf(word) ?? []))],
    unknown: words.filter((word) => idOf(word) === undefined),
  }
}
