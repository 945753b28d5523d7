import { describe, expect, test } from 'vitest'
import { instant } from '../../../domain/time/instant.ts'
import { cardPicture, PICTURE, type Stroke } from './card-picture.ts'
import { customerTextInBoth } from '../../phrasing/customer-text.ts'

const AS_OF = instant('2022-08-09T09:00:00-04:00')
const ADDRESS = `https://dockboard.example/fr/incidents/${'a1'.repeat(16)}`
const MODES = ['paused', 'recovering', 'disrupted', 'doubtful', 'normal'] as const

const sizeOf = (font: string) => Number(/ (\d+(\.\d+)?)px/.exec(font)?.[1] ?? Number.NaN)
/** The average letter width of the two typefaces, rounded up generously. */
const measure = (text: string, font: string) => text.length * sizeOf(font) * 0.58

type Text = Extract<Stroke, { kind: 'text' }>
const textsOf = (strokes: readonly Stroke[]) => strokes.filter((each): each is Text => each.kind === 'text')

const CASES = MODES.flatMap((mode) =>
  [true, false].flatMap((everywhere) => (['en', 'fr'] as const).map((first) => ({ mode, everywhere, first }))),
)

describe.each(CASES)('the picture: $mode, everywhere $everywhere, $first first', ({ mode, everywhere, first }) => {
  const words = customerTextInBoth({ mode, everywhere }, AS_OF, first)
  const strokes = cardPicture({ words, address: ADDRESS }, measure)
  const t = textsOf(strokes)

  test('fits in the picture, without overlapping lines', () => {
    for (const { x, y, text, font } of t) {
      expect(x + measure(text, font)).toBeLessThanOrEqual(PICTURE.width - 80)
      expect(y + sizeOf(font) * 0.3).toBeLessThan(PICTURE.height)
      expect(y - sizeOf(font)).toBeGreaterThan(0)
    }
    for (const [index, { y, font }] of t.entries()) {
      const above = t[index - 1]
      if (above !== undefined) expect(y - above.y).toBeGreaterThanOrEqual(sizeOf(font) * 0.95)
    }
  })

  test('contains the text of both languages, the page’s own first, and the address', () => {
    const drawnText = t.map(({ text }) => text).join(' ')
    const [own, other] = words
    for (const each of [own, other]) {
      for (const part of [each?.word, each?.sentence, each?.reason, each?.asOf]) expect(drawnText).toContain(part)
    }
    expect(own?.language).toBe(first)
    expect(drawnText.indexOf(own?.sentence ?? '-')).toBeLessThan(drawnText.indexOf(other?.sentence ?? '-'))
    expect(drawnText.replaceAll(' ', '')).toContain(ADDRESS.replace('https://', ''))
  })
})

test('long text makes the font smaller, and is not cut off', () => {
  const words = customerTextInBoth({ mode: 'paused', everywhere: true }, AS_OF, 'en').map((each) => ({
    ...each,
    reason: Array.from({ length: 4 }, () => each.reason).join(' '),
  }))
  const bottom = textsOf(cardPicture({ words, address: ADDRESS }, measure)).at(-1)?.y ?? Number.NaN
  expect(bottom).toBeLessThan(PICTURE.height - 40)
})
