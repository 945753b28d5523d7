import type { Language } from '../facts/bilingual.ts'
import { folded } from '../text/folded-text.ts'

/** Frequent words of one language that do not occur in the other, without accents. */
const WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words(
    'the is are was were will would can could do does did we our us you your i my it its this that these when what where why how which and or of to for from with not have has been be get still any there out order orders delivery truck',
  ),
  fr: words(
    'le la les des du un une est sont etait sera seront va vont peut pouvez avons avez ai nous notre nos vous votre vos je mon ma mes il elle ce cette ces quand quoi quel quelle ou pourquoi comment combien et de pour avec ne pas sur au aux que qui encore bonjour commande commandes livraison camion',
  ),
}

/** The language of a text; null when its words leave it open. */
export function languageOf(text: string): Language | null {
  const words = folded(text).split(/[^a-z]+/)
  const count = (language: Language) => words.filter((word) => WORDS[language].has(word)).length
  const [en, fr] = [count('en'), count('fr')]
  // Product and store names appear in both languages, so a difference of one word does not count.
  if (en >= fr + 2) return 'en'
  return fr >= en + 2 ? 'fr' : null
}

/** The language in which a store wrote a question; null when its messages leave it open. */
export function languageOfQuestion(question: {
  readonly messages: readonly { readonly from: string; readonly text: string }[]
}): Language | null {
  return languageOf(question.messages.flatMap(({ from, text }) => (from === 'store' ? [text] : [])).join('\n'))
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}
