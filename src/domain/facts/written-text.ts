/** Characters of the longest text that somebody writes to somebody here. */
export const LONGEST_TEXT = 4_000

/** The same of each language of a text that is written in both: whoever gets both reads no more than one may hold. */
export const LONGEST_OF_TWO = LONGEST_TEXT / 2

/**
 * Marks that nobody sees: control characters but tabs and new lines, marks that turn the direction of text, and those
 * without any width. They come along when text is copied, and could make it read as what it is not.
 */
const UNSEEN = /[^\P{Cc}\n\t]|\p{Bidi_Control}|[\u200B\u2060\uFEFF]/gu

export type TextIssue = 'empty' | 'too_long' | 'unseen'

/** Why a text cannot be sent, where `longest` characters are taken; null where it can. */
export function textIssue(text: string, longest: number = LONGEST_TEXT): TextIssue | null {
  if (!/\S/.test(text)) return 'empty'
  if (withoutUnseen(text) !== text) return 'unseen'
  return text.length > longest ? 'too_long' : null
}

/** The text as it is seen. */
export function withoutUnseen(text: string): string {
  return text.replaceAll(UNSEEN, '')
}
