import type { Language } from '../../domain/bilingual.ts'
import { createFormat, type Format } from './format.ts'
import { useLanguage } from './language.tsx'

const formats: Record<Language, Format> = { en: createFormat('en'), fr: createFormat('fr') }

export function useFormat(): Format {
  return formats[useLanguage()]
}
