import type { Bilingual, Language } from '../../../domain/facts/bilingual.ts'

interface Named {
  readonly name: Bilingual
}

/** Orders by name, as people who read the language look for it. */
export function byNameIn(language: Language): (a: Named, b: Named) => number {
  return (a, b) => a.name[language].localeCompare(b.name[language], `${language}-CA`)
}
