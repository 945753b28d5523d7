import { LONGEST_TEXT } from '../text/written-text.ts'

/** The newest messages of a question, and the number of earlier ones that are left out. */
export interface RecentMessages<M> {
  readonly messages: readonly M[]
  readonly earlierMessages: number
}

/**
 * The newest messages that together have the length of the longest one, so that a list of questions stays small
 * however much is written to one of them. A question of usual length is whole.
 */
export function recentMessages<M extends { readonly text: string }>(messages: readonly M[]): RecentMessages<M> {
  let [first, length] = [messages.length, 0]
  for (const { text } of messages.toReversed()) {
    length += text.length
    if (length > LONGEST_TEXT) break
    first -= 1
  }
  return { messages: messages.slice(first), earlierMessages: first }
}
