/** The longest text that a user can send, in characters. */
export const LONGEST_TEXT = 4_000

/** The limit for each language of a bilingual text: both languages together keep to `LONGEST_TEXT`. */
export const LONGEST_OF_TWO = LONGEST_TEXT / 2

/** Format characters that are drawn: signs of Arabic and Syriac numbers and verses. */
const FORMAT_SEEN = String.raw`[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2]`
/** More marks on one letter than any script writes, such as Vietnamese or Tibetan, cover the lines around them. */
const PILED_UP = String.raw`(?<=\p{M}{8})\p{M}`
/**
 * A character that a reader can see, or a space. Excludes control characters, lone surrogates, line and paragraph
 * separators, private characters, and what Unicode does not draw: marks without width or of direction, fillers, tags. Copied
 * text can contain them, and they make a text read differently from what is stored (Unicode TR 36 and 39).
 */
const SEEN = String.raw`(?!${PILED_UP})[^\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{NChar}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\u{1D159}]|${FORMAT_SEEN}`
/** The marks that emoji are made of, in their places only. */
const IN_EMOJI = String.raw`(?<=\p{Emoji})\uFE0F|(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic})`
/** Joiners between letters of scripts that are written with them, such as Persian. */
const JOINER = String.raw`(?<=\p{L})(?<!\p{Script=Latin})[\u200C\u200D](?=\p{L})(?!\p{Script=Latin})`
const IN_PARAGRAPHS = String.raw`[\n\t]|${SEEN}|${IN_EMOJI}|${JOINER}`

/** A text on one line, such as a name, a title or a reason. */
export const LINE = new RegExp(`^(?:${SEEN}|${IN_EMOJI})*$`, 'u')
/** A text on any number of lines. */
export const PARAGRAPHS = new RegExp(`^(?:${IN_PARAGRAPHS})*$`, 'u')
/** A letter of another script beside a Latin one looks like it, and the word reads as another (Unicode TR 39, 5.2). */
const OTHER_LETTER = String.raw`(?![\p{Script=Latin}\p{Script=Common}])\p{L}`
const LATIN_LETTER = String.raw`(?=\p{Script=Latin})\p{L}`
/** Letters of formulas and of full width, drawn like plain ones. */
const DRESSED = String.raw`[\u2102-\u2138\uFF21-\uFF5A\u{1D400}-\u{1D7FF}]`
/** A text of which each word is written in plain letters of one alphabet. */
export const UNMIXED = new RegExp(
  `^(?!.*(?:${LATIN_LETTER}\\p{M}*${OTHER_LETTER}|${OTHER_LETTER}\\p{M}*${LATIN_LETTER}|${DRESSED}))`,
  'u',
)
const ALLOWED = new RegExp(IN_PARAGRAPHS, 'gu')

export type TextIssue = 'empty' | 'too_long' | 'unseen'

/** Why a text of at most `longest` characters cannot be sent; null when it can. */
export function textIssue(text: string, longest: number = LONGEST_TEXT): TextIssue | null {
  if (!/\S/.test(text)) return 'empty'
  if (!PARAGRAPHS.test(text)) return 'unseen'
  return text.length > longest ? 'too_long' : null
}

/** The text without its invisible characters. */
export function withoutUnseen(text: string): string {
  return (text.match(ALLOWED) ?? []).join('')
}
