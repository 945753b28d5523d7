/** The width of a text in a font, in the picture's pixels. */
export type Measure = (text: string, font: string) => number

/**
 * Breaks a text into lines no wider than `width`: at ordinary spaces only, so that what no-break spaces hold
 * together stays together; a word that is wider than a line, like an address, is broken where it must be.
 */
export function wrapText(text: string, font: string, width: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').filter((each) => each !== '')) {
    const joined = line === '' ? word : `${line} ${word}`
    if (measure(joined, font) <= width) {
      line = joined
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = piecesOf(word, font, width, measure)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  return line === '' ? lines : [...lines, line]
}

/** The same lines, made as even as their number allows: a headline that leaves no word alone. */
export function balanceText(text: string, font: string, width: number, measure: Measure): string[] {
  const lines = wrapText(text, font, width, measure)
  let [low, high] = [0, width]
  while (high - low > 1) {
    const middle = (low + high) / 2
    if (wrapText(text, font, middle, measure).length > lines.length) low = middle
    else high = middle
  }
  return wrapText(text, font, high, measure)
}

function piecesOf(word: string, font: string, width: number, measure: Measure): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && measure(piece + letter, font) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}
