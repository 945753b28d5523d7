/**
 * A text without what people write differently and mean alike: capitals, accents, ligatures, typographic apostrophes
 * and compatibility forms (`½`, `²`, full width letters). Texts that are compared, searched or sorted are folded so.
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

/** The words of a text, folded; blanks stand between words, whatever their number. */
export function wordsOf(text: string): string[] {
  return folded(text)
    .split(/\s+/)
    .filter((word) => word !== '')
}

/** The letters and digits of a text, folded: blanks and punctuation make no difference either. */
export function lettersOf(text: string): string {
  return folded(text).replaceAll(/[^\p{L}\p{N}]/gu, '')
}
