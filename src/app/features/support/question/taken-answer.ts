import type { Language } from '../../../../domain/bilingual.ts'
import type { Topic } from '../../../../domain/question-topic.ts'

/** An answer that was put into the reply: its text, and what it was made for. */
export interface Taken {
  readonly topic: Topic
  readonly language: Language
  /** As it went into the reply. */
  readonly text: string
  /** What it says of the facts, without the instant at which it was read. */
  readonly says: string
}

/** The reply with an answer in it: in the place of the one taken before where that still stands, else after what is there. */
export function withAnswer(reply: string, answer: string, before: Taken | null): string {
  if (before !== null && reply.includes(before.text)) return reply.replace(before.text, () => answer)
  return reply.trim() === '' ? answer : `${reply.trimEnd()}\n\n${answer}`
}

/** Whether the facts now say something else than what was taken. `now` is undefined while they are not known. */
export function isOutOfDate(
  taken: Taken | null,
  saysNow: (topic: Topic, language: Language) => string | undefined,
): boolean {
  if (taken === null) return false
  const now = saysNow(taken.topic, taken.language)
  return now !== undefined && now !== taken.says
}
