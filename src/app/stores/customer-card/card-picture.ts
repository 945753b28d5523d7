import type { Tone } from '../../design/StatusIcon.tsx'
import type { CustomerText } from '../../phrasing/customer-text.ts'
import { balanceText, type Measure, wrapText } from './wrap-text.ts'

/** Size of the picture in pixels: upright, as phones show and share pictures. */
export const PICTURE = { width: 1080, height: 1350 } as const

export type Ink = 'board' | 'ink' | 'dim' | 'line' | 'stop' | 'wait' | 'go'

/** Drawing commands, in order. `x` and `y` of a text are on its baseline. */
export type Stroke =
  | {
      readonly kind: 'box'
      readonly x: number
      readonly y: number
      readonly w: number
      readonly h: number
      readonly ink: Ink
    }
  | {
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly text: string
      readonly font: string
      readonly ink: Ink
    }
  | {
      readonly kind: 'shape'
      readonly x: number
      readonly y: number
      readonly size: number
      readonly tone: Tone
      readonly ink: Ink
    }

export interface CardContent {
  /** One text for each language, in display order. */
  readonly words: readonly CustomerText[]
  readonly address: string
}

const MARGIN = 88
const INNER = PICTURE.width - 2 * MARGIN
const INKS: Readonly<Record<Tone, Ink>> = {
  stop: 'stop',
  wait: 'wait',
  unknown: 'wait',
  sure: 'go',
  done: 'go',
  ahead: 'dim',
}

/** Returns the card as drawing commands. Long text shrinks the whole font, so that nothing is cut off. */
export function cardPicture({ words, address }: CardContent, measure: Measure): Stroke[] {
  const scale = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64].find((each) => heightAt(each) <= PICTURE.height) ?? 0.58
  const { strokes, bottom } = layOut(words, address, scale, measure)
  // Centre the content vertically.
  const shift = Math.max(0, (PICTURE.height - bottom - MARGIN) / 2)
  const ground: Stroke = { kind: 'box', x: 0, y: 0, w: PICTURE.width, h: PICTURE.height, ink: 'board' }
  return [ground, ...strokes.map((stroke) => ({ ...stroke, y: Math.round(stroke.y + shift) }))]

  function heightAt(scale: number): number {
    return layOut(words, address, scale, measure).bottom + MARGIN
  }
}

function layOut(
  words: readonly CustomerText[],
  address: string,
  scale: number,
  measure: Measure,
): { strokes: Stroke[]; bottom: number } {
  const strokes: Stroke[] = []
  let y = MARGIN
  const write = (lines: readonly string[], size: number, font: string, ink: Ink, leading: number): void => {
    for (const text of lines) {
      // The baseline is at four fifths of the font size.
      strokes.push({
        kind: 'text',
        x: MARGIN,
        y: y + size * 0.8 + (size * (leading - 1)) / 2,
        text,
        font,
        ink,
      })
      y += size * leading
    }
  }

  for (const [index, { tone, word, sentence, reason, asOf }] of words.entries()) {
    if (index > 0) {
      y += 52 * scale
      strokes.push({ kind: 'box', x: MARGIN, y, w: INNER, h: 2, ink: 'line' })
      y += 54 * scale
    }
    const small = 31 * scale
    const wordFont = fontOf('body', 700, small)
    strokes.push({ kind: 'shape', x: MARGIN, y: y + small * 0.13, size: small, tone, ink: INKS[tone] })
    strokes.push({
      kind: 'text',
      x: MARGIN + small * 1.5,
      y: y + small,
      text: word,
      font: wordFont,
      ink: INKS[tone],
    })
    y += small * 1.9

    const large = (index === 0 ? 66 : 54) * scale
    const headFont = fontOf('head', 700, large)
    write(balanceText(sentence, headFont, INNER, measure), large, headFont, 'ink', 1.16)
    y += 16 * scale

    const plain = (index === 0 ? 35 : 32) * scale
    const plainFont = fontOf('body', 400, plain)
    if (reason !== '') write(wrapText(reason, plainFont, INNER, measure), plain, plainFont, 'ink', 1.42)
    y += 10 * scale
    const fineFont = fontOf('body', 400, 27 * scale)
    write(wrapText(asOf, fineFont, INNER, measure), 27 * scale, fineFont, 'dim', 1.4)
  }

  y += 58 * scale
  const addressFont = fontOf('body', 600, 27 * scale)
  write(wrapText(address.replace(/^https?:\/\//, ''), addressFont, INNER, measure), 27 * scale, addressFont, 'dim', 1.4)
  return { strokes, bottom: y }
}

const FAMILIES = {
  head: "'Raleway Variable', system-ui, sans-serif",
  body: "'Open Sans Variable', system-ui, sans-serif",
} as const

/** Returns a font as a canvas and `document.fonts` name it. */
function fontOf(family: keyof typeof FAMILIES, weight: number, size: number): string {
  return `${weight} ${Math.round(size * 10) / 10}px ${FAMILIES[family]}`
}

/** The fonts to load before drawing. */
export const PICTURE_FONTS = [fontOf('head', 700, 40), fontOf('body', 400, 20), fontOf('body', 700, 20)]
