/** Without accents, ligatures and capitals: as people search. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('’', "'")
}

/** The words of what was typed, each of which must be found. */
export function searchWords(text: string): string[] {
  return plain(text)
    .split(/\s+/)
    .filter((word) => word !== '')
}
