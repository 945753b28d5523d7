import type { Language } from '../../domain/facts/bilingual.ts'
import { createFormat, type Format } from './format.ts'
import { useLanguage } from './language.tsx'

// Each made when it is first used: a slow phone takes a twentieth of a second for one, and a page speaks one language.
const formats = new Map<Language, Format>()

export function useFormat(): Format {
  return formatIn(useLanguage())
}

/** The formats of a language that need not be the page's. */
export function formatIn(language: Language): Format {
  const known = formats.get(language)
  if (known !== undefined) return known
  const format = createFormat(language)
  formats.set(language, format)
  return format
}
