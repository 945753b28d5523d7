import { createPrefixIndex } from './prefix-index.ts'

interface Addressed {
  readonly postalCode?: string | null
}

const LETTERS = 'ABCEGHJKLMNPRSTVWXYZ'
const DIGITS = '0123456789'
const LENGTH = 6
/** The least that is taken for a code among other words: `A1` may begin a name. */
const LEAST_AMONG_WORDS = 3
const HALVES = /(?<![\p{L}\d])([\p{L}\d]{3})[\s\p{Z}-]+([\p{L}\d]{1,3})(?![\p{L}\d])/gu

/**
 * Stores by their postal code, or the beginning of one, with or without its space; where a whole code is nobody's, by
 * those that differ from it in one sign. Apart from the search by words, to which each code would be a word of its own.
 */
export function createPostalIndex<S extends Addressed>(stores: readonly S[]) {
  const index = createPrefixIndex(stores, ({ postalCode }) => keyOf(postalCode))

  /** The codes, or the beginning of them, that a text may mean. */
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
    /** Those that a text means which is a code and nothing else; none where it is no part of one. */
    find(text: string, most: number): readonly S[] {
      const code = joined(text).trim().toUpperCase()
      if (!isCode(code, 2)) return []
      return meant(code)
        .flatMap((each) => index.startingWith(each, most))
        .slice(0, most)
    },
    /** A text that holds a code among other words: those words, and which stores the code means; null for any other. */
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

/** Without the space between the halves of a code. */
function joined(text: string): string {
  return text.replaceAll(HALVES, (both: string, area: string, unit: string) =>
    isCode((area + unit).toUpperCase(), LENGTH / 2 + 1) ? area + unit : both,
  )
}

/** Letters and digits in turn, as many as are typed; of a whole code one sign may be wrong, as in O for 0. */
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
