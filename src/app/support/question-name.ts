import type { AskedQuestion } from '../../domain/questions/asked-question.ts'
import { useTexts } from '../i18n/language.tsx'
import { QUESTION_TEXTS } from '../phrasing/asked-texts.ts'
import { SUPPORT_TEXTS } from './support-texts.ts'

const DIGITS = 6

/** The number by which people name a question to each other: the beginning of its id. */
export function numberOf(questionId: string): string {
  return questionId.slice(0, DIGITS).toUpperCase()
}

/** What a topic is called: the question as stores ask it. */
export function useTopicName(): (topic: AskedQuestion['topic']) => string {
  const { other } = useTexts(SUPPORT_TEXTS)
  const { questions } = useTexts(QUESTION_TEXTS)
  return (topic) => (topic === 'other' ? other : questions[topic])
}
