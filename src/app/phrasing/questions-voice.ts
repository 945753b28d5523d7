import type { Language } from '../../domain/facts/bilingual.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { useLanguage } from '../i18n/language.tsx'
import { formatIn } from '../i18n/use-format.ts'
import type { StoreStatus } from './store-status.ts'
import { QUESTION_TEXTS } from './asked-texts.ts'
import { ORDER_TEXTS } from './order-texts.ts'
import { PAGE_TEXTS } from './page-texts.ts'
import type { Voice } from './questions-words.ts'
import { RULE_TEXTS } from './rule-texts.ts'
import { STORE_TEXTS } from './store-texts.ts'
import { HEADLINE_TEXTS } from './headline-texts.ts'

/** The page's voice in its language. */
export function useVoice(around: StoreStatus, asOf: Instant): Voice {
  return voiceIn(useLanguage(), around, asOf)
}

/** The same in a language that need not be the page's: a store is answered in its own. */
export function voiceIn(language: Language, around: Voice['around'], asOf: Instant): Voice {
  return {
    language,
    texts: QUESTION_TEXTS[language],
    rules: RULE_TEXTS[language],
    orders: ORDER_TEXTS[language],
    store: STORE_TEXTS[language],
    page: PAGE_TEXTS[language],
    speech: {
      texts: HEADLINE_TEXTS[language],
      format: formatIn(language),
      asOf,
      inLanguage: (text) => text[language],
    },
    around,
  }
}
