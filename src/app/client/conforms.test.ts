import * as z from 'zod/mini'
import { describe, expect, test } from 'vitest'
import { conforms, type Shape } from './conforms.ts'

const Sample = z.object({
  id: z.string(),
  count: z.int(),
  share: z.nullable(z.number()),
  on: z.iso.date(),
  at: z.iso.datetime({ offset: true }),
  tags: z.array(z.enum(['one', 'two'])),
  outcome: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('moved'), day: z.iso.date() }),
    z.object({ kind: z.literal('delayed') }),
  ]),
  note: z.optional(z.string()),
})
const shape = z.toJSONSchema(Sample, { io: 'input' }) as Shape
const good = {
  id: 'a',
  count: 3,
  share: null,
  on: '2022-08-09',
  at: '2022-08-09T09:00:00-04:00',
  tags: ['one'],
  outcome: { kind: 'moved', day: '2022-08-24' },
}

test('a valid value conforms, with additional fields too', () => {
  expect(conforms(good, shape, {})).toBe(true)
  expect(conforms({ ...good, newer: true, note: 'x' }, shape, {})).toBe(true)
})

describe('an invalid value does not conform', () => {
  test.each([
    ['an array instead of an object', []],
    ['null', null],
    ['a missing field', { ...good, id: undefined }],
    ['a number as text', { ...good, count: '3' }],
    ['a fraction for an integer', { ...good, count: 1.5 }],
    ['a day that does not exist', { ...good, on: '2022-02-30' }],
    ['an instant without an offset', { ...good, at: '2022-08-09T09:00:00' }],
    ['an unknown value of an enumeration', { ...good, tags: ['three'] }],
    ['an unknown kind', { ...good, outcome: { kind: 'teleported' } }],
    ['a kind without its fields', { ...good, outcome: { kind: 'moved' } }],
    ['an optional field of the wrong type', { ...good, note: 4 }],
  ])('%s', (_, bad) => {
    expect(conforms(bad, shape, {})).toBe(false)
    expect(z.safeParse(Sample, bad).success).toBe(false)
  })
})

test('a reference is resolved, and an unknown reference does not conform', () => {
  expect(conforms('x', { $ref: '#/$defs/Name' }, { Name: { type: 'string' } })).toBe(true)
  expect(conforms('x', { $ref: '#/$defs/Name' }, {})).toBe(false)
})
