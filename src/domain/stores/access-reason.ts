/** Characters of a reason for access. */
export const SHORTEST_REASON = 3
export const LONGEST_REASON = 200

/** Reasons that are chosen from a list: each is stored as its code and shown in the language of its reader. */
export const LISTED_REASONS = [
  'phone_call',
  'late_order',
  'emergency_order',
  'ordering_limit',
  'waived_fee',
  'preview',
] as const
export type ListedReason = (typeof LISTED_REASONS)[number]

/** A reason for access as `X-Access-Reason` gives it. */
export type AccessReason =
  | { readonly kind: 'listed'; readonly reason: ListedReason }
  /** To answer the question of this number. */
  | { readonly kind: 'question'; readonly number: string }
  /** Free text, in the language in which it was written. */
  | { readonly kind: 'note'; readonly text: string }

/** The text that `questionReason` gives, with a number that may be typed by hand. */
const QUESTION = /^question:(\S.*)$/

/** Reads the text of a reason: a code of the list, a question, else a note. */
export function accessReasonOf(text: string): AccessReason {
  const listed = LISTED_REASONS.find((each) => each === text)
  if (listed !== undefined) return { kind: 'listed', reason: listed }
  const number = QUESTION.exec(text)?.[1]
  return number === undefined ? { kind: 'note', text } : { kind: 'question', number }
}

/** The text of the reason to answer a question. */
export function questionReason(number: string): string {
  return `question:${number}`
}
