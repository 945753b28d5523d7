import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folded, lettersOf, wordsOf } from './folded-text.ts'

test.each([
  ['Épicerie NOËL', 'epicerie noel'],
  ['nume\u0301ro', 'numero'],
  ['Nœud, CÆSAR', 'noeud, caesar'],
  ['L’Érable, ‘l’Étang’', "l'erable, 'l'etang'"],
  ['Ｌｅａｆ №\u00a02', 'leaf no 2'],
  ['İstanbul', 'istanbul'],
  ['24/7 – Leaf & Co.', '24/7 – leaf & co.'],
])('%j is folded to %j', (text, expected) => {
  expect(folded(text)).toBe(expected)
})

test('folding a folded text changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(folded(folded(text))).toBe(folded(text))
    }),
  )
})

test.each<[string, string[]]>([
  ['  Café\u00a0 BORÉAL\n', ['cafe', 'boreal']],
  [' \t\n', []],
])('the words of %j are %j', (text, expected) => {
  expect(wordsOf(text)).toEqual(expected)
})

test.each([
  ['Numéro\nde licence', 'numerodelicence'],
  ['Jusqu’à', 'jusqua'],
  ['planned_day', 'plannedday'],
])('the letters of %j are %j', (text, expected) => {
  expect(lettersOf(text)).toBe(expected)
})
