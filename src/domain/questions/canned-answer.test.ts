import { expect, test } from 'vitest'
import { type CannedContent, cannedAnswerIssues } from './canned-answer.ts'

const WHOLE: CannedContent = {
  name: { en: 'Paused', fr: 'Suspension' },
  text: { en: '{headline} As of {as_of}.', fr: '{headline} En date du {as_of}.' },
}
const inBoth = (text: string) => ({ en: text, fr: text })

const found = (content: Partial<CannedContent>, others: readonly CannedContent[] = []) =>
  cannedAnswerIssues({ ...WHOLE, ...content }, others)

test('a complete canned answer has no issues', () => {
  expect(found({})).toEqual([])
})

test.each<[string, Partial<CannedContent>, object[]]>([
  ['a name in one language', { name: { en: ' ', fr: 'Suspension' } }, [{ kind: 'text_missing', field: 'name.en' }]],
  [
    'a text in one language, without issues for its variables',
    { text: { en: '{headline}', fr: '\n' } },
    [{ kind: 'text_missing', field: 'text.fr' }],
  ],
  [
    'an unknown variable, with its place and the nearest name',
    { text: inBoth('Now:\n {headlne}') },
    ['en', 'fr'].map((language) => ({
      kind: 'unknown_variable',
      field: `text.${language}`,
      name: 'headlne',
      at: { line: 2, column: 2 },
      nearest: 'headline',
    })),
  ],
  [
    'an unknown variable without a near name',
    { text: { en: '{headline} {colour}', fr: '{headline}' } },
    [
      {
        kind: 'unknown_variable',
        field: 'text.en',
        name: 'colour',
        at: { line: 1, column: 12 },
        nearest: null,
      },
    ],
  ],
  [
    'a misspelled variable in one language, with the correct one in the other',
    { text: { en: '{headlne}', fr: '{headline}' } },
    [
      {
        kind: 'unknown_variable',
        field: 'text.en',
        name: 'headlne',
        at: { line: 1, column: 1 },
        nearest: 'headline',
      },
    ],
  ],
  [
    'an unclosed brace',
    { text: { en: '{headline', fr: 'rien' } },
    [{ kind: 'open_brace', field: 'text.en', at: { line: 1, column: 1 } }],
  ],
  [
    'a closing brace without an opening one',
    { text: { en: 'headline}', fr: 'rien' } },
    [{ kind: 'stray_brace', field: 'text.en', at: { line: 1, column: 9 } }],
  ],
  [
    'a variable in one language only',
    { text: { en: '{headline} {range}', fr: '{range} {position}' } },
    [
      { kind: 'variable_missing', field: 'text.en', name: 'position' },
      { kind: 'variable_missing', field: 'text.fr', name: 'headline' },
    ],
  ],
  [
    'personal data, each kind once',
    {
      name: { en: 'Call 416-555-0199', fr: 'Appel' },
      text: inBoth('416-555-0199, 416-555-0198, noor@shop.example'),
    },
    [
      { kind: 'personal_data', field: 'name.en', what: 'phone' },
      ...['en', 'fr'].flatMap((language) =>
        ['phone', 'email'].map((what) => ({ kind: 'personal_data', field: `text.${language}`, what })),
      ),
    ],
  ],
])('%s', (_, content, issues) => {
  expect(found(content)).toEqual(issues)
})

test('personal data in braces is not repeated in the issues', () => {
  const text = { en: '{416-555-0199}', fr: 'rien' }
  expect(found({ text })).toEqual([{ kind: 'personal_data', field: 'text.en', what: 'phone' }])
})

test.each<[string, CannedContent['name'], string[]]>([
  ['equal', { en: 'Paused', fr: 'Suspension' }, ['name.en', 'name.fr']],
  ['equal except for capitals and spaces', { en: '  PAUSED ', fr: 'Autre' }, ['name.en']],
  ['equal except for the encoding of accents', { en: 'Other', fr: 'De\u0301ja\u0300 vu' }, ['name.fr']],
  ['equal except for accents', { en: 'Other', fr: 'Deja vu' }, ['name.fr']],
  ['equal to a name of the other language', { en: 'Suspension', fr: 'Paused' }, []],
])('a name compared with the names in use: %s', (_, name, fields) => {
  const others = [WHOLE, { ...WHOLE, name: { en: 'Known', fr: 'Déjà vu' } }]
  expect(found({ name }, others)).toEqual(fields.map((field) => ({ kind: 'name_taken', field })))
})
