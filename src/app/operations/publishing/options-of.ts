/** Values and their words, in the order in which the words are written. */
export function optionsOf<V extends string>(words: Readonly<Record<V, string>>): (readonly [V, string])[] {
  const options: (readonly [V, string])[] = []
  for (const value in words) options.push([value, words[value]])
  return options
}
