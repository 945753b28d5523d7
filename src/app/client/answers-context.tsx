import { createContext, useContext } from 'react'
import type { KeptAnswers } from './kept-answers.ts'

const NOTHING_KEPT: KeptAnswers = { restore: async () => undefined, erase: async () => undefined }

/** The answers kept in this browser; nothing where the app runs without them. */
export const KeptAnswersContext = createContext<KeptAnswers>(NOTHING_KEPT)

export function useKeptAnswers(): KeptAnswers {
  return useContext(KeptAnswersContext)
}
