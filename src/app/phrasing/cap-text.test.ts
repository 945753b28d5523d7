import { expect, test } from 'vitest'
import { createFormat } from '../i18n/format.ts'
import { capText } from './cap-text.ts'
import { RULE_TRANSLATIONS } from './rule-translations.ts'

test.each([
  [1, 'case', 'order', 'At most 1 case per order.', 'Au plus 1 caisse par commande.'],
  [1, 'pack', 'product', 'At most 1 pack per product.', 'Au plus 1 paquet par produit.'],
  [
    30,
    'case',
    'cycle',
    'At most 30 cases in the order cycle.',
    'Au plus 30 caisses pour le cycle de commande.',
  ],
] as const)('a limit of %d %s per %s', (number, unit, base, en, fr) => {
  expect(capText({ number, unit, base }, RULE_TRANSLATIONS.en, createFormat('en'))).toBe(en)
  expect(capText({ number, unit, base }, RULE_TRANSLATIONS.fr, createFormat('fr'))).toBe(fr)
})
