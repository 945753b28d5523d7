import type { Bilingual, Language } from '../../../domain/facts/bilingual.ts'
import type { Topic } from '../../../domain/questions/question-topic.ts'

/** The origin of an answer: a topic, or a canned answer with its text at that time. */
export type TakenFrom =
  | { readonly kind: 'topic'; readonly topic: Topic }
  | { readonly kind: 'canned'; readonly answerId: string; readonly template: Bilingual }

/** An answer inserted into the reply. */
export interface Taken {
  readonly from: TakenFrom
  readonly language: Language
  /** The text as inserted. */
  readonly text: string
  /** The text without the time of the facts. */
  readonly says: string
  /** The parts outside unresolved placeholders, in order. Without placeholders, the whole text. */
  readonly pieces: readonly string[]
}

/** Inserts an answer into the reply. Replaces the previous answer if it is unchanged, or else appends. */
export function withAnswer(reply: string, answer: string, before: Taken | null): string {
  if (before !== null && reply.includes(before.text)) return reply.replace(before.text, () => answer)
  const span = before === null ? null : spanOf(before, reply)
  if (span !== null) return reply.slice(0, span.from) + answer + reply.slice(span.to)
  return reply.trim() === '' ? answer : `${reply.trimEnd()}\n\n${answer}`
}

/** Whether the reply still contains an inserted answer, except for its placeholders. */
export function stands(taken: Taken, reply: string): boolean {
  return spanOf(taken, reply) !== null
}

/** Whether the facts now give a different answer. `textNow` returns undefined while they are unknown. */
export function isOutOfDate(
  taken: Taken | null,
  textNow: (from: TakenFrom, language: Language) => string | undefined,
): boolean {
  if (taken === null) return false
  const now = textNow(taken.from, taken.language)
  return now !== undefined && now !== taken.says
}

/** The range of the reply that contains all pieces in order; null if a piece is missing. */
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
