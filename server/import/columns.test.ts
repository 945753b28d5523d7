import { describe, expect, test } from 'vitest'
import { type Columns, findColumns, readOverride } from './columns.ts'
import { ORDER_COLUMNS } from './order-columns.ts'
import { STORE_COLUMNS } from './store-columns.ts'

const COLUMNS: Columns = {
  licence: { names: ['Licence no.', 'Numéro de licence'], form: 'x' },
  name: { names: ['Store', 'Nom'], form: 'x' },
}

function found(cells: string[], named: Record<string, string> = {}) {
  const { places, problems } = findColumns(COLUMNS, { line: 1, cells }, new Map(Object.entries(named)))
  return [
    Object.fromEntries([...places].map(([name, { index }]) => [name, index])),
    problems.map(({ reason }) => reason),
  ]
}

test.each<[string[], Record<string, number>]>([
  [['licence', 'name'], { licence: 0, name: 1 }],
  [['STORE', 'x', 'Licence no'], { name: 0, licence: 2 }],
  [['NUMERO DE LICENCE', 'nom'], { licence: 0, name: 1 }],
  [['nume\u0301ro-de-licence', ' Nom '], { licence: 0, name: 1 }],
  [['Numéro\nde licence', '', 'Nom'], { licence: 0, name: 2 }],
])('finds the columns of %j', (cells, expected) => {
  expect(found(cells)).toEqual([expected, []])
})

test.each<[string, string[], Record<string, string>, Record<string, number>]>([
  ['a custom header', ['CRSA #', 'name'], { 'CRSA #': 'licence' }, { licence: 0, name: 1 }],
  ['a header in another letter case', ['crsa', 'name'], { 'CRSA #': 'licence' }, { licence: 0, name: 1 }],
  ['with precedence over a recognized header', ['licence', 'name', 'new'], { new: 'licence' }, { name: 1, licence: 2 }],
  [
    'with two recognized headers exchanged',
    ['name', 'licence'],
    { name: 'licence', licence: 'name' },
    { licence: 0, name: 1 },
  ],
])('a column can be mapped: %s', (_, cells, named, expected) => {
  expect(found(cells, named)).toEqual([expected, []])
})

describe('all problems of a header are reported', () => {
  test.each<[string[], Record<string, string>, string[]]>([
    [
      ['x'],
      {},
      [
        'The column licence is missing: call it "Licence no." or "Numéro de licence".',
        'The column name is missing: call it "Store" or "Nom".',
      ],
    ],
    [['licence', 'Licence no.', 'name'], {}, ['This is the column licence, and so is "licence".']],
    [
      ['licence', 'name'],
      { x: 'name' },
      ['The file has no column "x".', 'The column name is missing: call it "Store" or "Nom".'],
    ],
    [['licence', 'name', 'x'], { x: 'nom' }, ['There is no column "nom": it is one of licence, name.']],
    [['licence', 'name', 'x'], { x: '__proto__' }, ['There is no column "__proto__": it is one of licence, name.']],
  ])('%j, %j', (cells, named, expected) => {
    expect(found(cells, named)[1]).toEqual(expected)
  })
})

test.each([
  ['stores', STORE_COLUMNS],
  ['orders', ORDER_COLUMNS],
] as const)('no two columns of %s share a name', (_, columns: Columns) => {
  for (const [name, { names }] of Object.entries(columns)) {
    for (const header of [name, ...names]) {
      const { places } = findColumns(columns, { line: 1, cells: [header] })
      expect([header, ...places.keys()]).toEqual([header, name])
    }
  }
})

test.each<[string, readonly [string, string] | null]>([
  ['Licence no.=licence', ['Licence no.', 'licence']],
  [' a = b ', ['a', 'b']],
  ['1+1=2=licence', ['1+1=2', 'licence']],
  ['licence', null],
  ['=licence', null],
  ['Licence=', null],
  ['', null],
])('parses --map %j', (text, expected) => {
  expect(readOverride(text)).toEqual(expected)
})
