import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { writeCsv } from './write-csv.ts'

test('begins with a byte order mark, and every line ends in CR LF', () => {
  expect(
    writeCsv([
      ['Store', 'Open orders'],
      ['Amber Garden', 2],
    ]),
  ).toBe('\uFEFFStore,Open orders\r\nAmber Garden,2\r\n')
})

test.each([
  ['plain', 'plain'],
  ['', ''],
  ['Ottawa (Élgin St.)', 'Ottawa (Élgin St.)'],
  ['a,b', '"a,b"'],
  ['the "Leaf"', '"the ""Leaf"""'],
  ['two\nlines', '"two\nlines"'],
  ['two\r\nlines', '"two\r\nlines"'],
  ['=1+1', "'=1+1"],
  ['+1 416', "'+1 416"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', '"\'\t\'=1"'],
  ['\r=1', '"\'\r\'=1"'],
  [' =1', "' =1"],
  ['\t1', '"\t1"'],
  ["Shop;=cmd|'/C calc'!A0;x", "\"Shop;'=cmd|'/C calc'!A0;x\""],
  ['Shop; +1', '"Shop;\' +1"'],
  ['Shop; a', '"Shop; a"'],
  ['Leaf\n=1+1', '"Leaf\n\'=1+1"'],
  ['＝1+1', "'＝1+1"],
  ['＠SUM(A1)', "'＠SUM(A1)"],
  ['a,=1', '"a,=1"'],
  ['=HYPERLINK("http://x.example","a")', '"\'=HYPERLINK(""http://x.example"",""a"")"'],
  ['1 = 1', '1 = 1'],
  ["'@", "''@"],
  ["'s Leaf", "'s Leaf"],
  ['Bud–Leaf', 'Bud–Leaf'],
])('%j is written as %j', (cell, written) => {
  expect(writeCsv([[cell]])).toBe(`\uFEFF${written}\r\n`)
})

test('any cell is read back by other parsers, and never as a formula', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '＝', '\t', '\r', '\n', '"', ',', ';', "'", ' ', 'a') }),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const read: string[][] = parse(writeCsv(rows), { bom: true, record_delimiter: '\r\n' })
      const bare = (text: string) => text.replaceAll(/(?<=^|[;\t\r\n])'(?=[\s']*[=+\-@＝])/g, '')
      expect(read.map((row) => row.map(bare))).toEqual(rows)
      expect(read.flat().filter((each) => /(?:^|[;\t\r\n])\s*[=+\-@＝]/.test(each))).toEqual([])
    }),
  )
})
