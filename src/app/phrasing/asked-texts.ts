import { QUESTION_TEXTS_FR } from './questions-texts-fr.ts'
import { QUESTION_TEXTS_EN } from './questions-texts.ts'

/** What stores ask and how it is answered, in both languages. */
export const QUESTION_TEXTS = { en: QUESTION_TEXTS_EN, fr: QUESTION_TEXTS_FR }
