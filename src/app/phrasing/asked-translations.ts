import { QUESTION_TRANSLATIONS_FR } from './questions-translations-fr.ts'
import { QUESTION_TRANSLATIONS_EN } from './questions-translations.ts'

/** What stores ask and how it is answered, in both languages. */
export const QUESTION_TRANSLATIONS = { en: QUESTION_TRANSLATIONS_EN, fr: QUESTION_TRANSLATIONS_FR }
