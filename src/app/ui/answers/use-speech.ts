import type { Instant } from '../../../domain/instant.ts'
import { useBilingual, useTexts } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { VERDICT_TEXTS } from './verdict-texts.ts'
import type { Speech } from './verdict-words.ts'

export function useSpeech(asOf: Instant): Speech {
  return { texts: useTexts(VERDICT_TEXTS), format: useFormat(), asOf, inLanguage: useBilingual() }
}
