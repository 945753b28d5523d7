import { describe, expect, test } from 'vitest'
import { day } from '../../domain/time/day.ts'
import { instant } from '../../domain/time/instant.ts'
import type { Hours } from '../../domain/stores/store.ts'
import { timeZone } from '../../domain/time/time-zone.ts'
import { createFormat } from './format.ts'

const asOf = instant('2022-08-09T09:00:00-04:00')
const formats = { en: createFormat('en'), fr: createFormat('fr') }
const WINNIPEG = timeZone('America/Winnipeg')
const ATIKOKAN = timeZone('America/Atikokan')
/** Makes no-break spaces visible. */
const seen = (text: string) => text.replaceAll('\u00a0', '_').replaceAll('\u202f', '_')

describe('times have the Canadian format of their language', () => {
  test.each([
    ['2022-08-08T22:49:00-04:00', 'Mon_8_Aug, 10:49_p.m._EDT', 'lun._8_août, 22_h_49 (HAE)'],
    ['2022-08-09T00:00:00-04:00', 'Tue_9_Aug, 12:00_a.m._EDT', 'mar._9_août, 0_h (HAE)'],
    ['2022-08-09T12:00:00-04:00', 'Tue_9_Aug, 12:00_p.m._EDT', 'mar._9_août, 12_h (HAE)'],
    ['2022-12-01T09:05:00-05:00', 'Thu_1_Dec, 9:05_a.m._EST', 'jeu._1er_déc., 9_h_05 (HNE)'],
    ['2023-04-01T12:00:00-04:00', 'Sat_1_Apr_2023, 12:00_p.m._EDT', 'sam._1er_avr._2023, 12_h (HAE)'],
  ])('%s', (at, en, fr) => {
    expect(seen(formats.en.moment(instant(at), asOf))).toBe(en)
    expect(seen(formats.fr.moment(instant(at), asOf))).toBe(fr)
  })
})

describe('a promise by the first instant of a day names the end of the day before', () => {
  test.each([
    ['2022-08-09T18:00:00-04:00', 'today, 6:00_p.m._EDT', '18_h_(HAE) aujourd’hui'],
    ['2022-08-10T18:00:00-04:00', 'tomorrow, 6:00_p.m._EDT', 'demain à 18_h_(HAE)'],
    ['2022-08-10T00:00:00-04:00', 'the end of today', 'la fin de la journée'],
    ['2022-08-12T00:00:00-04:00', 'the end of Thu_11_Aug', 'la fin du jeu._11_août'],
    ['2022-08-12T17:30:00-04:00', 'Fri_12_Aug, 5:30_p.m._EDT', 'le ven._12_août à 17_h_30_(HAE)'],
  ])('%s', (by, en, fr) => {
    expect(seen(formats.en.by(instant(by), asOf))).toBe(en)
    expect(seen(formats.fr.by(instant(by), asOf))).toBe(fr)
  })
})

describe('ages', () => {
  test.each([
    ['2022-08-09T08:59:30-04:00', 'now', 'maintenant'],
    ['2022-08-09T08:41:00-04:00', '19 minutes ago', 'il y a 19 minutes'],
    ['2022-08-08T22:49:00-04:00', '10 hours ago', 'il y a 10 heures'],
    ['2022-08-06T09:00:00-04:00', '3 days ago', 'il y a 3 jours'],
    ['2022-08-09T23:00:00-04:00', 'in 14 hours', 'dans 14 heures'],
  ])('%s', (at, en, fr) => {
    expect(seen(formats.en.age(instant(at), asOf)).replaceAll('_', ' ')).toBe(en)
    expect(seen(formats.fr.age(instant(at), asOf)).replaceAll('_', ' ')).toBe(fr)
  })
})

test('a month is formatted as a heading', () => {
  expect(formats.en.month(day('2022-08-01'))).toBe('August 2022')
  expect(formats.fr.month(day('2022-08-01'))).toBe('Août 2022')
  expect(formats.fr.month(day('2022-12-01'))).toBe('Décembre 2022')
})

test('a range of one day is marked as approximate', () => {
  const first = day('2022-08-12')
  expect(seen(formats.en.range({ first, last: first }, asOf))).toBe('about Fri_12_Aug')
  expect(seen(formats.en.range({ first, last: day('2022-08-13') }, asOf))).toBe('Fri_12_Aug – Sat_13_Aug')
})

test('money, hours and numbers', () => {
  expect(seen(formats.en.money(50_000))).toBe('$500')
  expect(seen(formats.fr.money(50_000))).toBe('500_$')
  expect(seen(formats.en.money(1_050))).toBe('$10.50')
  expect(seen(formats.en.hours({ from: '06:00', to: '22:00' }))).toBe('6:00_a.m. – 10:00_p.m.')
  expect(seen(formats.fr.hours({ from: '06:00', to: '22:00' }))).toBe('de 6_h à 22_h')
  expect(seen(formats.fr.number(1333))).toBe('1_333')
  expect(formats.en.number(1333)).toBe('1,333')
})

test.each<[string, Hours['timeZone'], string | undefined, string, string]>([
  ['in Kenora in summer', WINNIPEG, '2022-08-11', '9:00_a.m. – 1:00_p.m._CDT', 'de 9_h à 13_h (HAC)'],
  ['in Kenora in winter', WINNIPEG, '2022-12-08', '9:00_a.m. – 1:00_p.m._CST', 'de 9_h à 13_h (HNC)'],
  ['in Kenora, usually', WINNIPEG, undefined, '9:00_a.m. – 1:00_p.m._CT', 'de 9_h à 13_h (HC)'],
  ['in Atikokan in summer', ATIKOKAN, '2022-08-11', '9:00_a.m. – 1:00_p.m._EST', 'de 9_h à 13_h (HNE)'],
  ['in Atikokan in winter, as in Toronto', ATIKOKAN, '2022-12-08', '9:00_a.m. – 1:00_p.m.', 'de 9_h à 13_h'],
  ['in Toronto', undefined, '2022-08-11', '9:00_a.m. – 1:00_p.m.', 'de 9_h à 13_h'],
])('hours %s', (_, timeZone, on, en, fr) => {
  const hours = { from: '09:00', to: '13:00', timeZone } as const
  const date = on === undefined ? undefined : day(on)
  expect(seen(formats.en.hours(hours, date))).toBe(en)
  expect(seen(formats.fr.hours(hours, date))).toBe(fr)
})

test('hours over midnight name their time zone before the next day', () => {
  const hours = { from: '22:00', to: '02:00', timeZone: WINNIPEG } as const
  expect(seen(formats.en.hours(hours, day('2022-08-11')))).toBe('10:00_p.m. – 2:00_a.m._CDT on Fri_12_Aug')
  expect(seen(formats.fr.hours(hours, day('2022-08-11')))).toBe('de 22_h à 2_h (HAC) le ven._12_août')
})

describe('a count takes the plural form of its language', () => {
  const orders = {
    en: { one: '# order', other: '# orders' },
    fr: { one: '# commande', other: '# commandes' },
  } as const
  test.each<['en' | 'fr', number, string]>([
    ['en', 0, '0 orders'],
    ['en', 1, '1 order'],
    ['en', 2, '2 orders'],
    ['en', 1_333, '1,333 orders'],
    ['fr', 0, '0 commande'],
    ['fr', 1, '1 commande'],
    ['fr', 2, '2 commandes'],
    ['fr', 1_333, '1\u00a0333 commandes'],
  ])('%s, %i', (language, count, expected) => {
    expect(createFormat(language).count(count, orders[language])).toBe(expected)
  })

  test('0 takes the form `none` if it is given', () => {
    expect(createFormat('fr').count(0, { none: 'aucune', ...orders.fr })).toBe('aucune')
  })
})
