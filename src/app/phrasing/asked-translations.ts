import { QUESTION_TEXTS_FR } from './questions-translations-fr.ts'
import { QUESTION_TEXTS_EN } from './questions-translations.ts'

/** What stores ask and how it is answered, in both languages. */
export const QUESTION_TRANSLATIONS = { en: QUESTION_TEXTS_EN, fr: QUESTION_TEXTS_FR }
