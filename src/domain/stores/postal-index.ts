import { createPrefixIndex } from './prefix-index.ts'

interface Addressed {
  readonly postalCode?: string | null
}

const LETTERS = 'ABCEGHJKLMNPRSTVWXYZ'
const DIGITS = '0123456789'
const LENGTH = 6
/** The shortest part of a code recognized among other words: `A1` may begin a name. */
const LEAST_AMONG_WORDS = 3
const HALVES = /(?<![\p{L}\d])([\p{L}\d]{3})[\s\p{Z}-]+([\p{L}\d]{1,3})(?![\p{L}\d])/gu

/**
 * Finds stores by postal code or its beginning, with or without its space; for a complete code of no store,
 * those that differ in one character. Apart from the text search, where each code would be a word.
 */
export function createPostalIndex<S extends Addressed>(stores: readonly S[]) {
  const index = createPrefixIndex(stores, ({ postalCode }) => keyOf(postalCode))

  /** The codes, or beginnings of codes, that a text may mean. */
  function meant(code: string): readonly string[] {
    if (code.length < LENGTH || index.startingWith(code, 1).length > 0) return [code]
    return Array.from(code).flatMap((sign, at) =>
      Array.from(signsAt(at))
        .filter((other) => other !== sign)
        .map((other) => code.slice(0, at) + other + code.slice(at + 1))
        .filter((near) => index.startingWith(near, 1).length > 0),
    )
  }

  return {
    /** The stores for a text that is only a code; none when the text is not part of a code. */
    find(text: string, most: number): readonly S[] {
      const code = joined(text).trim().toUpperCase()
      if (!isCode(code, 2)) return []
      return meant(code)
        .flatMap((each) => index.startingWith(each, most))
        .slice(0, most)
    },
    /** The words beside a code in a text, and a test for stores with that code; null without a code. */
    among(text: string): { readonly words: string; readonly has: (store: S) => boolean } | null {
      const words = joined(text).split(/\s+/)
      const code = words.find((word) => isCode(word.toUpperCase(), LEAST_AMONG_WORDS))
      if (code === undefined || words.length < 2) return null
      const codes = meant(code.toUpperCase())
      return {
        words: words.filter((word) => word !== code).join(' '),
        has: ({ postalCode }) => {
          const key = keyOf(postalCode)
          return key !== null && codes.some((each) => key.startsWith(each))
        },
      }
    },
  }
}

/** Removes the space between the halves of a code. */
function joined(text: string): string {
  return text.replaceAll(HALVES, (both: string, area: string, unit: string) =>
    isCode((area + unit).toUpperCase(), LENGTH / 2 + 1) ? area + unit : both,
  )
}

/** Whether letters and digits alternate. One character of a complete code may be wrong, as in O for 0. */
function isCode(text: string, least: number): boolean {
  if (text.length < least || text.length > LENGTH) return false
  const wrong = Array.from(text).filter((sign, at) => !signsAt(at).includes(sign)).length
  return wrong === 0 || (wrong === 1 && text.length === LENGTH)
}

function signsAt(place: number): string {
  return place % 2 === 0 ? LETTERS : DIGITS
}

function keyOf(postalCode: string | null = null): string | null {
  return postalCode === null ? null : postalCode.replace(' ', '')
}
