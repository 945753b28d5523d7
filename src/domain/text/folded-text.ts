/**
 * Removes capitals, accents, ligatures, typographic apostrophes and compatibility forms (`½`, `²`, full width
 * letters). Texts are folded before they are compared, searched or sorted.
 */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/[’‘ʼ]/g, "'")
}

/** The folded words of a text. Any number of blanks separates two words. */
export function wordsOf(text: string): string[] {
  return folded(text)
    .split(/\s+/)
    .filter((word) => word !== '')
}

/** The folded letters and digits of a text, without blanks and punctuation. */
export function lettersOf(text: string): string {
  return folded(text).replaceAll(/[^\p{L}\p{N}]/gu, '')
}
