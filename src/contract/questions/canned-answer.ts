import * as z from 'zod/mini'
import { LONGEST_NAME, LONGEST_TEXT } from '../../domain/questions/canned-answer.ts'
import { Bilingual, Id, Instant, OneLine, Paragraphs } from '../scalars.ts'

// Either may come empty: which one is missing is said in words, with all else that is wrong.
const Name = OneLine(LONGEST_NAME, 0)
const Text = Paragraphs(LONGEST_TEXT)

/** What is written of a canned answer. */
export const CannedContent = z.strictObject({
  name: z.strictObject({ en: Name, fr: Name }),
  text: z.strictObject({ en: Text, fr: Text }),
})

export const CannedAnswerView = z.object({
  id: Id,
  name: Bilingual,
  text: Bilingual,
  savedAt: Instant,
  savedBy: z.string(),
  version: z.int(),
})
