import { expect, test } from 'vitest'
import { capText } from './measure-phrasing.ts'

test.each([
  [1, 'case', 'order', 'At most 1 case per order.', 'Au plus 1 caisse par commande.'],
  [1, 'pack', 'product', 'At most 1 pack per product.', 'Au plus 1 paquet par produit.'],
  [30, 'case', 'cycle', 'At most 30 cases in the order cycle.', 'Au plus 30 caisses pour le cycle de commande.'],
] as const)('a limit of %d %s per %s', (number, unit, base, en, fr) => {
  expect(capText({ number, unit, base }, 'en')).toBe(en)
  expect(capText({ number, unit, base }, 'fr')).toBe(fr)
})
