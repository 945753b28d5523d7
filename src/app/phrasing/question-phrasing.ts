import type { Language } from '../../domain/facts/bilingual.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { useLanguage } from '../i18n/language.tsx'
import { formatIn } from '../i18n/use-format.ts'
import type { StoreStatus } from './store-status.ts'
import { QUESTION_TRANSLATIONS } from './asked-translations.ts'
import { ORDER_TRANSLATIONS } from './order-translations.ts'
import { PAGE_TRANSLATIONS } from './page-translations.ts'
import type { QuestionPhrasing } from './question-text.ts'
import { RULE_TRANSLATIONS } from './rule-translations.ts'
import { STORE_TRANSLATIONS } from './store-translations.ts'
import { HEADLINE_TRANSLATIONS } from './headline-translations.ts'

/** Returns the question phrasing in the page's language. */
export function useQuestionPhrasing(around: StoreStatus, asOf: Instant): QuestionPhrasing {
  return questionPhrasingIn(useLanguage(), around, asOf)
}

/** Returns the phrasing in a language that may not be the page's: support answers in the store's language. */
export function questionPhrasingIn(
  language: Language,
  around: QuestionPhrasing['around'],
  asOf: Instant,
): QuestionPhrasing {
  return {
    language,
    t: QUESTION_TRANSLATIONS[language],
    rules: RULE_TRANSLATIONS[language],
    orders: ORDER_TRANSLATIONS[language],
    store: STORE_TRANSLATIONS[language],
    page: PAGE_TRANSLATIONS[language],
    phrasing: {
      t: HEADLINE_TRANSLATIONS[language],
      format: formatIn(language),
      asOf,
      inLanguage: (text) => text[language],
    },
    around,
  }
}
