import * as z from 'zod/mini'
import { expect, test } from 'vitest'
import { fieldErrors } from './field-errors.ts'

const Schema = z.strictObject({
  name: z.string().check(z.minLength(2)),
  kind: z.enum(['a', 'b']),
  lines: z.array(z.strictObject({ number: z.int().check(z.maximum(9)) })),
  when: z.union([z.strictObject({ day: z.iso.date() }), z.strictObject({ from: z.string(), to: z.string() })]),
})
const VALID = { name: 'ab', kind: 'a', lines: [], when: { day: '2022-08-09' } }

function errorsOf(value: unknown) {
  const read = z.safeParse(Schema, value)
  return read.success ? [] : fieldErrors(read.error.issues, 'body')
}

test('returns no errors for a valid value', () => {
  expect(errorsOf(VALID)).toEqual([])
})

test.each<[string, object, string[]]>([
  ['too short', { name: 'x' }, ['body.name']],
  ['of the wrong type', { name: 7 }, ['body.name']],
  ['not an allowed value', { kind: 'secret-value' }, ['body.kind']],
  [
    'in a nested object',
    { lines: [{ number: 1 }, { number: 10, more: 1 }] },
    ['body.lines.1.number', 'body.lines.1.more'],
  ],
  ['in the closest alternative of a union', { when: { day: 'noon' } }, ['body.when.day']],
  ['in no alternative of a union', { when: 'secret-value' }, ['body.when']],
  ['unknown fields', { other: 'secret-value', more: 1 }, ['body.other', 'body.more']],
])('names the field by its path, with a cause in both languages and without its value: %s', (_, change, fields) => {
  const errors = errorsOf({ ...VALID, ...change })
  expect(errors.map(({ field }) => field)).toEqual(fields)
  for (const { cause } of errors) {
    expect(cause.en).toMatch(/\.$/)
    expect(cause.fr).toMatch(/\.$/)
    expect(cause.fr).not.toBe(cause.en)
  }
  expect(JSON.stringify(errors)).not.toContain('secret-value')
})

test('reports a value that is not an object as the body', () => {
  expect(errorsOf([]).map(({ field }) => field)).toEqual(['body'])
})

test('reports the first twenty errors, with short names', () => {
  const keys = Array.from({ length: 9_000 }, (_, index) => [`key ${index}`, 1])
  expect(errorsOf({ ...VALID, ...Object.fromEntries(keys) })).toHaveLength(20)
  expect(errorsOf({ ...VALID, lines: Array.from({ length: 2_000 }, () => ({ number: 10 })) })).toHaveLength(20)
  expect(errorsOf({ ...VALID, ['x'.repeat(60_000)]: 1 })[0]?.field).toBe(`body.${'x'.repeat(195)}…`)
})

test('computes no more errors than it reports', () => {
  let computed = 0
  const issues = Array.from({ length: 9_000 }, (_, index) => ({
    code: 'custom' as const,
    message: '',
    input: null,
    get path() {
      computed += 1
      return [index]
    },
  }))
  expect(fieldErrors(issues, 'body')).toHaveLength(20)
  expect(computed).toBe(20)
})
