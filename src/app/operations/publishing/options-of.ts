/** Returns values and their labels, in the order of the record. */
export function optionsOf<V extends string, W = string>(words: Readonly<Record<V, W>>): (readonly [V, W])[] {
  const options: (readonly [V, W])[] = []
  for (const value in words) options.push([value, words[value]])
  return options
}
