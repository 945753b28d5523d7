import { createContext, type ReactNode, useContext } from 'react'
import type { Bilingual, Language } from '../../domain/facts/bilingual.ts'

const LanguageContext = createContext<Language>('en')

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>
}

export function useLanguage(): Language {
  return useContext(LanguageContext)
}

/** The texts of the page's language. Both are given, so neither can be missing. */
export function useTranslations<T>(t: Readonly<Record<Language, T>>): T {
  return t[useLanguage()]
}

/** Picks the page's language from a fact's text. */
export function useBilingual(): (text: Bilingual) => string {
  const language = useLanguage()
  return (text) => text[language]
}

/** The language of an address: French pages stand under `/fr`. */
export function languageOfPath(pathname: string): Language {
  return /^\/fr(\/|$)/.test(pathname) ? 'fr' : 'en'
}

/** The part of an address before its language's pages. */
export function basePathOf(language: Language): string {
  return language === 'fr' ? '/fr' : ''
}

/** The same page in the other language. */
export function otherLanguagePath(pathname: string): string {
  return languageOfPath(pathname) === 'fr'
    ? pathname.slice(3) || '/'
    : `/fr${pathname === '/' ? '/' : pathname}`
}
