/** The longest text that a user can send, in characters. */
export const LONGEST_TEXT = 4_000

/** The limit for each language of a bilingual text: both languages together keep to `LONGEST_TEXT`. */
export const LONGEST_OF_TWO = LONGEST_TEXT / 2

/**
 * Invisible characters: control characters other than tabs and new lines, bidirectional marks and zero-width
 * marks. Copied text can contain them, and they can make a text read differently from what is stored.
 */
const UNSEEN = /[^\P{Cc}\n\t]|\p{Bidi_Control}|[\u200B\u2060\uFEFF]/gu

export type TextIssue = 'empty' | 'too_long' | 'unseen'

/** Why a text of at most `longest` characters cannot be sent; null when it can. */
export function textIssue(text: string, longest: number = LONGEST_TEXT): TextIssue | null {
  if (!/\S/.test(text)) return 'empty'
  if (withoutUnseen(text) !== text) return 'unseen'
  return text.length > longest ? 'too_long' : null
}

/** The text without its invisible characters. */
export function withoutUnseen(text: string): string {
  return text.replaceAll(UNSEEN, '')
}
