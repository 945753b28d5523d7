import { createContext, type ReactNode, useContext } from 'react'
import type { Bilingual, Language } from '../../domain/facts/bilingual.ts'

const LanguageContext = createContext<Language>('en')

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>
}

export function useLanguage(): Language {
  return useContext(LanguageContext)
}

/** Returns the translations of the page's language. The type requires both languages. */
export function useTranslations<T>(t: Readonly<Record<Language, T>>): T {
  return t[useLanguage()]
}

/** Returns a function that selects the page's language from a fact's text. */
export function useBilingual(): (text: Bilingual) => string {
  const language = useLanguage()
  return (text) => text[language]
}

/** Returns the language of a path: French pages are under `/fr`. */
export function languageOfPath(pathname: string): Language {
  return /^\/fr(\/|$)/.test(pathname) ? 'fr' : 'en'
}

/** Returns the path prefix of a language. */
export function basePathOf(language: Language): string {
  return language === 'fr' ? '/fr' : ''
}

/** Returns the path of the same page in the other language. */
export function otherLanguagePath(pathname: string): string {
  return languageOfPath(pathname) === 'fr' ? pathname.slice(3) || '/' : `/fr${pathname === '/' ? '/' : pathname}`
}
