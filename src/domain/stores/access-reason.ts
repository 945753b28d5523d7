import { LINE } from '../text/written-text.ts'

/** The length of an access reason, in characters. */
export const SHORTEST_REASON = 3
export const LONGEST_REASON = 200

/** Whether a text without surrounding spaces can be a reason: one line that its store can read. */
export function isReason(text: string): boolean {
  return text.length >= SHORTEST_REASON && text.length <= LONGEST_REASON && LINE.test(text)
}

/** Reasons offered in a list. Each is stored as its code and shown in the reader's language. */
export const LISTED_REASONS = [
  'phone_call',
  'late_order',
  'emergency_order',
  'ordering_limit',
  'waived_fee',
  'preview',
] as const
export type ListedReason = (typeof LISTED_REASONS)[number]

/** An access reason from `X-Access-Reason`. */
export type AccessReason =
  | { readonly kind: 'listed'; readonly reason: ListedReason }
  /** To answer the question with this number. */
  | { readonly kind: 'question'; readonly number: string }
  /** Free text, in the language of its author. */
  | { readonly kind: 'note'; readonly text: string }

/** The format that `questionReason` writes. The number may have been typed by hand. */
const QUESTION = /^question:(\S.*)$/

/** Parses a reason: a code of the list, else a question, else a note. */
export function accessReasonOf(text: string): AccessReason {
  const listed = LISTED_REASONS.find((each) => each === text)
  if (listed !== undefined) return { kind: 'listed', reason: listed }
  const number = QUESTION.exec(text)?.[1]
  return number === undefined ? { kind: 'note', text } : { kind: 'question', number }
}

/** The access reason for answering a question. */
export function questionReason(number: string): string {
  return `question:${number}`
}
