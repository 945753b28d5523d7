import type { Instant } from '../../domain/time/instant.ts'
import { useBilingual, useTranslations } from '../i18n/language.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { HEADLINE_TRANSLATIONS } from './headline-translations.ts'
import type { Phrasing } from './headline-text.ts'

export function usePhrasing(asOf: Instant): Phrasing {
  return {
    t: useTranslations(HEADLINE_TRANSLATIONS),
    format: useFormat(),
    asOf,
    inLanguage: useBilingual(),
  }
}
