import type { Language } from '../../domain/facts/bilingual.ts'
import { createFormat, type Format } from './format.ts'
import { useLanguage } from './language.tsx'

// Created on first use: each takes a twentieth of a second on a slow phone, and a page has one language.
const formats = new Map<Language, Format>()

export function useFormat(): Format {
  return formatIn(useLanguage())
}

/** Returns the formats of a language, which may differ from the page's. */
export function formatIn(language: Language): Format {
  const known = formats.get(language)
  if (known !== undefined) return known
  const format = createFormat(language)
  formats.set(language, format)
  return format
}
