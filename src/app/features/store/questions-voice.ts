import type { Instant } from '../../../domain/instant.ts'
import { useLanguage, useTexts } from '../../i18n/language.tsx'
import type { Standing } from './answers.ts'
import { ORDER_TEXTS } from './order-texts.ts'
import { PAGE_TEXTS } from './page-texts.ts'
import { QUESTION_TEXTS_FR } from './questions-texts-fr.ts'
import { QUESTION_TEXTS_EN } from './questions-texts.ts'
import type { Voice } from './questions-words.ts'
import { RULE_TEXTS } from './rule-texts.ts'
import { STORE_TEXTS } from './store-texts.ts'
import { useSpeech } from './use-speech.ts'

export const QUESTION_TEXTS = { en: QUESTION_TEXTS_EN, fr: QUESTION_TEXTS_FR }

/** The page's voice in its language. */
export function useVoice(around: Standing, asOf: Instant): Voice {
  return {
    language: useLanguage(),
    texts: useTexts(QUESTION_TEXTS),
    rules: useTexts(RULE_TEXTS),
    orders: useTexts(ORDER_TEXTS),
    store: useTexts(STORE_TEXTS),
    page: useTexts(PAGE_TEXTS),
    speech: useSpeech(asOf),
    around,
  }
}
