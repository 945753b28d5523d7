import { QUESTION_TRANSLATIONS_FR } from './questions-translations-fr.ts'
import { QUESTION_TRANSLATIONS_EN } from './questions-translations.ts'

/** The common questions and their answers, in both languages. */
export const QUESTION_TRANSLATIONS = { en: QUESTION_TRANSLATIONS_EN, fr: QUESTION_TRANSLATIONS_FR }
