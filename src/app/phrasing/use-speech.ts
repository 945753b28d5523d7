import type { Instant } from '../../domain/time/instant.ts'
import { useBilingual, useTexts } from '../i18n/language.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { HEADLINE_TEXTS } from './headline-texts.ts'
import type { Speech } from './headline-words.ts'

export function useSpeech(asOf: Instant): Speech {
  return { texts: useTexts(HEADLINE_TEXTS), format: useFormat(), asOf, inLanguage: useBilingual() }
}
