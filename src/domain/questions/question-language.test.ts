import { expect, test } from 'vitest'
import { languageOf } from './question-language.ts'

test.each([
  ['When do you restart? We are running out of everything.', 'en'],
  ['Will the truck come on Friday?', 'en'],
  ['Quand le camion va-t-il venir?', 'fr'],
  ['Où est ma commande? Nous manquons de tout.', 'fr'],
  ['QUAND EST-CE QUE LES LIVRAISONS REPRENNENT', 'fr'],
  ['Friday?', null],
  ['', null],
  ['We sell Le Camion and La Livraison, do you?', null],
  ['Bonjour, is it?', null],
])('%j is in %s', (text, expected) => {
  expect(languageOf(text)).toBe(expected)
})
