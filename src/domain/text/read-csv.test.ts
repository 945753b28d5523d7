import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from './read-csv.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readCsv(utf8(text))
const rows = (text: string) => {
  const { header, rows, broken } = read(text)
  expect(broken).toBeNull()
  return [header, ...rows].map((row) => [row?.line, row?.cells.join('|')])
}

test.each<[string, string, [number, string][]]>([
  [
    'commas',
    'a,b\n1,2\n3,4\n',
    [
      [1, 'a|b'],
      [2, '1|2'],
      [3, '3|4'],
    ],
  ],
  [
    'semicolons and the line ends of French Excel',
    'a;b\r\n1,5;2\r\n',
    [
      [1, 'a|b'],
      [2, '1,5|2'],
    ],
  ],
  [
    'tabs',
    'a\tb\n1;5\t2\n',
    [
      [1, 'a|b'],
      [2, '1;5|2'],
    ],
  ],
  [
    'no line end after the last row',
    'a;b\n1;2',
    [
      [1, 'a|b'],
      [2, '1|2'],
    ],
  ],
  [
    'the separator line of Excel',
    'sep=;\r\na;b,c,d\r\n1;2\r\n',
    [
      [2, 'a|b,c,d'],
      [3, '1|2'],
    ],
  ],
  [
    'quoted cells with line breaks and separators',
    'a;b\r\n"x;\r\ny";2\r\n3;4\r\n',
    [
      [1, 'a|b'],
      [2, 'x;\ny|2'],
      [4, '3|4'],
    ],
  ],
  [
    'doubled quotation marks',
    'a;b\n"3,5"" disc";""\n',
    [
      [1, 'a|b'],
      [2, '3,5" disc|'],
    ],
  ],
  [
    'a header with a line break',
    '"Licence\nno.";b\n1;2\n',
    [
      [1, 'Licence\nno.|b'],
      [3, '1|2'],
    ],
  ],
  [
    'rows without content, which are left out',
    '\n;\na;b\n\n ; \n1;2\n;;\n',
    [
      [3, 'a|b'],
      [6, '1|2'],
    ],
  ],
  [
    'spaces around cells, including no-break spaces',
    'a;b\n 1 ;\u00a02\u00a0\n',
    [
      [1, 'a|b'],
      [2, '1|2'],
    ],
  ],
  [
    'rows with more and fewer cells',
    'a;b\n1\n1;2;3\n',
    [
      [1, 'a|b'],
      [2, '1'],
      [3, '1|2|3'],
    ],
  ],
  [
    'a single column',
    'a\n1\n',
    [
      [1, 'a'],
      [2, '1'],
    ],
  ],
])('%s', (_, text, expected) => {
  expect(rows(text)).toEqual(expected)
})

const windows1252 = (text: string) => Buffer.from(text, 'latin1')
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')

test.each<[string, Uint8Array, string]>([
  ['UTF-8', utf8('Épicerie Noël'), 'Épicerie Noël'],
  ['UTF-8 with a byte order mark', utf8('\ufeffÉpicerie'), 'Épicerie'],
  ['Windows-1252', windows1252('Épicerie Noël'), 'Épicerie Noël'],
  ['dashes and the euro sign of Windows-1252', new Uint8Array([0x80, 0x96, 0x92]), '€–’'],
  ['UTF-16, which Excel calls Unicode text', utf16('Épicerie\t2'), 'Épicerie|2'],
  ['an incomplete UTF-8 character as Windows-1252', new Uint8Array([0x61, 0xc3]), 'aÃ'],
])('decodes %s', (_, bytes, expected) => {
  expect(readCsv(bytes).header?.cells.join('|')).toBe(expected)
})

test('the line ends of Windows, old Macs and Unix each end a row', () => {
  expect(rows('a\r\nb\rc\nd\r\n')).toEqual([
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
    [4, 'd'],
  ])
})

describe('misplaced quotation marks', () => {
  test.each<[string, string, number, string]>([
    ['never closed', 'a;b\n1;2\n3;"4\n5;6\n', 3, 'quote_not_closed'],
    ['inside a cell', 'a;b\n1;2\n3;4" disc\n5;6\n', 3, 'quote_inside_cell'],
    ['after the end of a cell', 'a;b\n1;2\n3;"4"x\n5;6\n', 3, 'quote_inside_cell'],
    ['after a cell of several lines', 'a;b\n"1\n\n";2\n3;"4\n', 5, 'quote_not_closed'],
  ])('%s: returns the line and the rows before it', (_, text, line, reason) => {
    const { rows, broken } = read(text)
    expect(broken).toEqual({ line, reason })
    expect(rows).toHaveLength(1)
  })
})

test.each(['', '\n\n', ';;;\n', '\ufeff', 'sep=;\n'])('%j is empty', (text) => {
  expect(read(text)).toEqual({ header: null, rows: [], broken: null })
})

test('reads a very long cell and rejects a very long row', () => {
  expect(read(`a;b\n1;${'x'.repeat(500_000)}\n`).rows[0]?.cells[1]).toHaveLength(500_000)
  const { broken } = read(`a;b\n1;2\n1;${'x'.repeat(2_000_000)}\n`)
  expect(broken).toEqual({ line: 3, reason: 'row_too_long' })
})

test('any cells are read as they were written, each row with its line', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', '"', ';', ',', '\n', '\t', '=', '𝕏', ' ', '\u0000'),
  })
  const row = fc.array(cell, { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), fc.constantFrom(',', ';', '\t'), (body, delimiter) => {
      const all = [['a', 'b', 'c'], ...body]
      const written = all.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter))
      let line = 1
      const expected = all.flatMap((cells, index) => {
        const at = line
        line += written[index]?.split('\n').length ?? 0
        const trimmed = cells.map((each) => each.trim())
        return trimmed.every((each) => each === '') ? [] : [{ line: at, cells: trimmed }]
      })
      // The delimiter is counted outside quotation marks, so a quoted header cell has no effect.
      const { header, rows, broken } = read(`${written.join('\r\n')}\r\n`)
      expect(broken).toBeNull()
      expect([header, ...rows]).toEqual(expected)
    }),
  )
})
