import type { Bilingual, Language } from '../../../domain/facts/bilingual.ts'

interface Named {
  readonly name: Bilingual
}

/** Compares by name, in the collation of the language. */
export function byNameIn(language: Language): (a: Named, b: Named) => number {
  return (a, b) => a.name[language].localeCompare(b.name[language], `${language}-CA`)
}
