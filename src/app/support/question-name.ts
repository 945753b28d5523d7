import type { AskedQuestion } from '../../domain/questions/asked-question.ts'
import { useTranslations } from '../i18n/language.tsx'
import { QUESTION_TRANSLATIONS } from '../phrasing/asked-translations.ts'
import { SUPPORT_TRANSLATIONS } from './support-translations.ts'

const DIGITS = 6

/** The short number of a question: the first characters of its id. */
export function numberOf(questionId: string): string {
  return questionId.slice(0, DIGITS).toUpperCase()
}

/** Returns a function that names a topic by its question. */
export function useTopicName(): (topic: AskedQuestion['topic']) => string {
  const { other } = useTranslations(SUPPORT_TRANSLATIONS)
  const { questions } = useTranslations(QUESTION_TRANSLATIONS)
  return (topic) => (topic === 'other' ? other : questions[topic])
}
