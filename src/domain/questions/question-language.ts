import type { Language } from '../facts/bilingual.ts'
import { folded } from '../text/folded-text.ts'

/** Words that stand in nearly every sentence of one language and in none of the other, without accents. */
const WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words(
    'the is are was were will would can could do does did we our us you your i my it its this that these when what where why how which and or of to for from with not have has been be get still any there out order orders delivery truck',
  ),
  fr: words(
    'le la les des du un une est sont etait sera seront va vont peut pouvez avons avez ai nous notre nos vous votre vos je mon ma mes il elle ce cette ces quand quoi quel quelle ou pourquoi comment combien et de pour avec ne pas sur au aux que qui encore bonjour commande commandes livraison camion',
  ),
}

/** The language in which somebody wrote, where its words leave no doubt; null where they do. */
export function languageOf(text: string): Language | null {
  const announcement = folded(text).split(/[^a-z]+/)
  const count = (language: Language) => announcement.filter((word) => WORDS[language].has(word)).length
  const [en, fr] = [count('en'), count('fr')]
  // A product or a shop has its name in either language: one word more is no sign.
  if (en >= fr + 2) return 'en'
  return fr >= en + 2 ? 'fr' : null
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}
