import { expect, test } from 'vitest'
import { day } from '../../../../domain/time/day.ts'
import { launchesOfFile, type FileRead } from './launches-of-file.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
/** Windows-1252, as Excel writes it on Windows: one byte per character. */
const windows = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const read = (text: string | Uint8Array, known: { product: string; plannedDay: string }[] = []): FileRead =>
  launchesOfFile(
    typeof text === 'string' ? utf8(text) : text,
    known.map(({ product, plannedDay }) => ({ product, plannedDay: day(plannedDay) })),
  )
const LAUNCH = { line: 2, product: 'Érable, 5 × 0.5 g', plannedDay: '2022-08-24' }

test.each([
  ['in the format of RFC 4180', 'product,planned day\r\n"Érable, 5 × 0.5 g",2022-08-24\r\n'],
  ['in the format of French Excel', '\ufeffProduit;Date prévue\r\nÉrable, 5 × 0.5 g;2022-08-24\r\n'],
  ['in Windows-1252', windows('Produit;Jour prévu\r\n\xc9rable, 5 \xd7 0.5 g;2022-08-24\r\n')],
  ['with tabs, other columns, and in another order', 'Day\tNote\tPRODUCT\n2022-08-24\tx\tÉrable, 5 × 0.5 g'],
])('reads a file %s', (_, text) => {
  expect(read(text)).toEqual({ kind: 'read', launches: [LAUNCH], bad: [] })
})

test('accepts a separator line and counts blank lines', () => {
  expect(read('sep=;\nproduct;day\n\nBirch;2022-08-24')).toMatchObject({ launches: [{ line: 4 }], bad: [] })
})

test('reports every invalid row with its line and reason', () => {
  const text = [
    'product,day',
    ',2022-08-24',
    'Birch,',
    'Birch,24/08/2022',
    'Birch,2022-02-30',
    'Birch,2022-08-24',
    'birch ,2022-08-24',
    'Known,2022-08-24',
    `${'x'.repeat(201)},2022-08-24`,
    '"two\nlines",2022-08-24',
    'Alder,2022-08-31',
  ].join('\n')
  const found = read(text, [{ product: 'KNOWN', plannedDay: '2022-08-24' }])
  if (found.kind !== 'read') throw new Error(found.kind)
  expect(found.launches.map(({ line }) => line)).toEqual([6, 12])
  expect(found.bad.map(({ line, problem }) => [line, problem])).toEqual([
    [2, { kind: 'no_product' }],
    [3, { kind: 'no_day' }],
    [4, { kind: 'no_such_day', written: '24/08/2022' }],
    [5, { kind: 'no_such_day', written: '2022-02-30' }],
    [7, { kind: 'twice', line: 6 }],
    [8, { kind: 'known' }],
    [9, { kind: 'too_long' }],
    [10, { kind: 'odd_text' }],
  ])
})

test('reads the rows before an unclosed quotation mark and reports the mark', () => {
  const found = read('product,day\nBirch,2022-08-24\n"Alder,2022-08-24\nAsh,2022-08-24')
  expect(found).toMatchObject({
    launches: [{ product: 'Birch' }],
    bad: [{ line: 3, problem: { kind: 'broken' } }],
  })
})

test('reports a row that is too long and stops reading', () => {
  const found = read(`product,day\nBirch,2022-08-24\n${'x'.repeat(2_000_000)},2022-08-24\nAsh,2022-08-24`)
  expect(found).toMatchObject({
    launches: [{ product: 'Birch' }],
    bad: [{ line: 3, problem: { kind: 'row_too_long' } }],
  })
})

test.each([
  ['', { kind: 'empty' }],
  ['product,day\n', { kind: 'empty' }],
  ['name,day\nBirch,2022-08-24', { kind: 'no_column', column: 'product' }],
  ['product,when\nBirch,2022-08-24', { kind: 'no_column', column: 'day' }],
  [`product,day\n${'Birch,2022-08-24\n'.repeat(501)}`, { kind: 'too_many' }],
])('reports why a file is not a valid list', (text, expected) => expect(read(text)).toEqual(expected))
