import * as z from 'zod/mini'
import { LONGEST_NAME, LONGEST_TEXT } from '../../domain/questions/canned-answer.ts'
import { Bilingual, Id, Instant, OneLine, Paragraphs } from '../scalars.ts'

// Both may be empty: validation reports missing texts with all other issues.
const Name = OneLine(LONGEST_NAME, 0)
const Text = Paragraphs(LONGEST_TEXT)

/** The fields of a canned answer that support writes. */
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
