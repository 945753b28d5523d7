import type { AskedQuestion } from '../../domain/questions/asked-question.ts'
import { useTranslations } from '../i18n/language.tsx'
import { QUESTION_TRANSLATIONS } from '../phrasing/asked-translations.ts'
import { SUPPORT_TRANSLATIONS } from './support-translations.ts'

const DIGITS = 6

/** The number by which people name a question to each other: the beginning of its id. */
export function numberOf(questionId: string): string {
  return questionId.slice(0, DIGITS).toUpperCase()
}

/** What a topic is called: the question as stores ask it. */
export function useTopicName(): (topic: AskedQuestion['topic']) => string {
  const { other } = useTranslations(SUPPORT_TRANSLATIONS)
  const { questions } = useTranslations(QUESTION_TRANSLATIONS)
  return (topic) => (topic === 'other' ? other : questions[topic])
}
