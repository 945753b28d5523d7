import type { Bilingual, Language } from '../../../domain/facts/bilingual.ts'
import type { Topic } from '../../../domain/questions/question-topic.ts'

/** What an answer was made from: the question that stores ask, or the text of a canned answer as it then was. */
export type TakenFrom =
  | { readonly kind: 'topic'; readonly topic: Topic }
  | { readonly kind: 'canned'; readonly answerId: string; readonly template: Bilingual }

/** An answer that was put into the reply: its text, and what it was made for. */
export interface Taken {
  readonly from: TakenFrom
  readonly language: Language
  /** As it went into the reply. */
  readonly text: string
  /** What it says of the facts, without the instant at which it was read. */
  readonly says: string
  /** What of it nobody has to write over, in order: the whole text, where nothing of it was open. */
  readonly pieces: readonly string[]
}

/** The reply with an answer in it: in the place of the one taken before where that still stands, else after what is there. */
export function withAnswer(reply: string, answer: string, before: Taken | null): string {
  if (before !== null && reply.includes(before.text)) return reply.replace(before.text, () => answer)
  const span = before === null ? null : spanOf(before, reply)
  if (span !== null) return reply.slice(0, span.from) + answer + reply.slice(span.to)
  return reply.trim() === '' ? answer : `${reply.trimEnd()}\n\n${answer}`
}

/** Whether an answer that was taken still stands in the reply, but for what had to be written over. */
export function stands(taken: Taken, reply: string): boolean {
  return spanOf(taken, reply) !== null
}

/** Whether the facts now say something else than what was taken. `now` is undefined while they are not known. */
export function isOutOfDate(
  taken: Taken | null,
  textNow: (from: TakenFrom, language: Language) => string | undefined,
): boolean {
  if (taken === null) return false
  const now = textNow(taken.from, taken.language)
  return now !== undefined && now !== taken.says
}

/** From where to where the pieces stand in the reply, one after the other; null where one of them does not. */
function spanOf({ pieces }: Taken, reply: string): { readonly from: number; readonly to: number } | null {
  let from: number | null = null
  let to = 0
  for (const piece of pieces) {
    const at = reply.indexOf(piece, to)
    if (at === -1) return null
    from ??= at
    to = at + piece.length
  }
  return from === null ? null : { from, to }
}
