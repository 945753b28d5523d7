import { expect, test } from 'vitest'
import { instant } from '../../../domain/time/instant.ts'
import { createFormat } from '../../i18n/format.ts'
import { CHANGE_TRANSLATIONS } from './change-translations.ts'
import { valueText } from './change-text.ts'
import { ACTION_TRANSLATIONS } from './action-translations.ts'

const asOf = instant('2022-08-09T09:00:00-04:00')
const textIn = (language: 'en' | 'fr', field: string, value: string) =>
  valueText(field, value, asOf, CHANGE_TRANSLATIONS[language], createFormat(language)).replaceAll('\u00a0', ' ')

test.each([
  ['end', '2022-09-30', 'Fri 30 Sep', 'ven. 30 sept.'],
  ['end', 'further_notice', 'further notice', 'jusqu’à nouvel ordre'],
  ['outcome', 'moved 2022-08-24', 'moved to Wed 24 Aug', 'déplacé au mer. 24 août'],
  ['outcome', 'delayed', 'delayed until further notice', 'reporté jusqu’à nouvel ordre'],
  ['scope', 'stores:12', '12 stores', '12 magasins'],
  ['scope', 'East, GTA', 'East, GTA', 'East, GTA'],
  ['amount', '50000', '$500', '500 $'],
  ['storeIds', 'a, b, c', '3 stores', '3 magasins'],
  ['disabled', 'true', 'yes', 'oui'],
  [
    'shutdown',
    '2022-08-05T20:00:00.000Z – 2022-08-06T00:00:00.000Z',
    'Fri 5 Aug, 4:00 p.m. – Fri 5 Aug, 8:00 p.m.',
    'ven. 5 août, 16 h – ven. 5 août, 20 h',
  ],
  ['note', 'Anything at all 2022', 'Anything at all 2022', 'Anything at all 2022'],
])('formats the field %s with the value %s', (field, value, en, fr) => {
  expect(textIn('en', field, value)).toBe(en)
  expect(textIn('fr', field, value)).toBe(fr)
})

test('both languages have the same actions, fields and codes', () => {
  expect(Object.keys(ACTION_TRANSLATIONS.fr)).toEqual(Object.keys(ACTION_TRANSLATIONS.en))
  expect(Object.keys(CHANGE_TRANSLATIONS.fr.fields)).toEqual(Object.keys(CHANGE_TRANSLATIONS.en.fields))
  expect(Object.keys(CHANGE_TRANSLATIONS.fr.codes)).toEqual(Object.keys(CHANGE_TRANSLATIONS.en.codes))
})
