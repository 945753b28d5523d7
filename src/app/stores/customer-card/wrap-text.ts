/** Returns the width of a text in a font, in pixels of the picture. */
export type Measure = (text: string, font: string) => number

/**
 * Wraps a text into lines no wider than `width`. Lines break at ordinary spaces only, not at no-break spaces.
 * A word that is wider than a line, such as a URL, breaks anywhere.
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

/** Returns as many lines, with widths as even as possible, so that a headline leaves no lone word. */
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
