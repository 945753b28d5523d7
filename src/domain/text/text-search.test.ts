import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSearch, searchKey } from './text-search.ts'

const THINGS = [
  { id: '1', key: searchKey('Café Émeraude', 'Orléans', 'CRSA1111111', 'Nœud') },
  { id: '2', key: searchKey('Green Leaf', 'Toronto', 'CRSA2222222', 'Leaf & Co.') },
  { id: '3', key: searchKey('Toronto Leaf', 'Oshawa', 'CRSA3333333', 'Leaf & Co.') },
]
const found = (text: string, search = createSearch(THINGS)) => search(text).map(({ id }) => id)

test.each([
  ['', ['1', '2', '3']],
  ['   ', ['1', '2', '3']],
  ['leaf', ['2', '3']],
  ['LEAF toronto', ['2', '3']],
  ['toronto green', ['2']],
  ['cafe emeraude', ['1']],
  ['ORLÉANS', ['1']],
  ['noeud', ['1']],
  ['crsa333', ['3']],
  ['leafgreen', []],
  // A word cannot match across two parts.
  ['leaf\ntoronto', ['2', '3']],
  ['leaftoronto', []],
])('%j finds %j', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

test('typing and deleting letter by letter finds the same as the whole text', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom('l', 'e', 'a', 'f', 't', 'o', 'É', ' ', '’', 'r') }), {
    minLength: 1,
    maxLength: 8,
  })
  fc.assert(
    fc.property(texts, (typed) => {
      const search = createSearch(THINGS)
      const letters = typed.flatMap((each) => {
        const on = Array.from(each, (_, end) => each.slice(0, end + 1))
        return [...on, ...on.toReversed()]
      })
      for (const text of letters) expect(found(text, search)).toEqual(found(text))
    }),
  )
})
