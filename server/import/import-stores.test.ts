import { describe, expect, test } from 'vitest'
import { instant } from '../../src/domain/time/instant.ts'
import { timeZone } from '../../src/domain/time/time-zone.ts'
import type { Company, Store } from '../../src/domain/stores/store.ts'
import { type KnownStores, importStores } from './import-stores.ts'

const NOW = instant('2022-08-09T09:00:00-04:00')
const HEADER = 'licence;name;company;place;region;order weekday;delivery weekday;receiving from;receiving to'
const NOTHING: KnownStores = { stores: [], companies: [] }

function importText(text: string | Uint8Array, known = NOTHING, named: Record<string, string> = {}) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  let ids = 0
  const prefix = known === NOTHING ? 'id' : 'new'
  return importStores(bytes, known, NOW, () => `${prefix} ${(ids += 1)}`, new Map(Object.entries(named)))
}

const row = (over: Partial<Record<string, string>> = {}) =>
  Object.values({
    licence: 'CRSA1234567',
    name: 'Fleur',
    company: 'Fleur inc.',
    place: 'Ottawa',
    region: 'East',
    order: 'mon',
    delivery: 'thu',
    from: '9:00',
    to: '13:00',
    ...over,
  }).join(';')

const fileOf = (...rows: readonly string[]) => `${[HEADER, ...rows].join('\r\n')}\r\n`

function added(text: string | Uint8Array, known = NOTHING, named = {}) {
  const result = importText(text, known, named)
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems))
  return result
}

function problems(text: string, named = {}) {
  const result = importText(text, NOTHING, named)
  return result.kind === 'refused' ? result.problems.map(({ line, column, reason }) => [line, column, reason]) : []
}

const FLEUR: Company = { id: 'id 1', publishedAt: NOW, replaces: null, name: 'Fleur inc.' }
const STORE: Store = {
  id: 'id 2',
  publishedAt: NOW,
  replaces: null,
  licence: 'CRSA1234567',
  name: 'Fleur',
  companyId: 'id 1',
  street: null,
  postalCode: null,
  place: 'Ottawa',
  region: 'East',
  timeZone: null,
  orderWeekday: 'mon',
  deliveryWeekday: 'thu',
  receiving: { from: '09:00', to: '13:00' },
}

describe('a file of stores', () => {
  test('becomes a fact for each store and one for each company', () => {
    const text = fileOf(
      row(),
      row({ licence: 'CRSA1234568', name: 'Fleur 2' }),
      row({ licence: 'CRSA1234569', company: 'B' }),
    )
    expect(added(text)).toEqual({
      kind: 'read',
      companies: [FLEUR, { ...FLEUR, id: 'id 4', name: 'B' }],
      stores: [
        STORE,
        { ...STORE, id: 'id 3', licence: 'CRSA1234568', name: 'Fleur 2' },
        { ...STORE, id: 'id 5', licence: 'CRSA1234569', companyId: 'id 4' },
      ],
      unchanged: 0,
    })
  })

  test('can be in French, as Excel on Windows writes it', () => {
    const text = [
      'Numéro de licence;Nom du magasin;Exploitant;Ville;Région;Jour de commande;Jour de livraison;Réception de;Réception à;Téléphone',
      'CRSA1234567;"Épicerie ""Noël""";Fleur inc.;Québec Sud;Région du Grand Toronto;Lundi;JEU.;9 h 00;17 h 30;555',
    ].join('\r\n')
    expect(added(Buffer.from(text, 'latin1')).stores).toEqual([
      {
        ...STORE,
        name: 'Épicerie "Noël"',
        place: 'Québec Sud',
        region: 'GTA',
        receiving: { from: '09:00', to: '17:30' },
      },
    ])
  })

  test('can map a column with any name', () => {
    const text = fileOf(row()).replace('licence', 'Permit #')
    expect(problems(text)).toMatchObject([[1, null, expect.stringContaining('The column licence is missing')]])
    expect(added(text, NOTHING, { 'Permit #': 'licence' }).stores).toEqual([STORE])
  })
})

describe('a repeated import', () => {
  const known = { stores: [STORE], companies: [FLEUR] }

  test('adds nothing', () => {
    expect(added(fileOf(row()), known)).toEqual({ kind: 'read', companies: [], stores: [], unchanged: 1 })
  })

  test.each<[string, Partial<Record<string, string>>, Partial<Store>]>([
    ['name', { name: 'X' }, { name: 'X' }],
    ['place', { place: 'X' }, { place: 'X' }],
    ['region', { region: 'nord' }, { region: 'North' }],
    ['order day', { order: 'tue' }, { orderWeekday: 'tue' }],
    ['delivery day', { delivery: 'fri' }, { deliveryWeekday: 'fri' }],
    ['hours over midnight', { from: '22:00', to: '2:00' }, { receiving: { from: '22:00', to: '02:00' } }],
    ['start of receiving', { from: '08:00' }, { receiving: { from: '08:00', to: '13:00' } }],
    ['end of receiving', { to: '14:00' }, { receiving: { from: '09:00', to: '14:00' } }],
  ])('keeps the id of a store with another %s', (_, over, now) => {
    const other = row({ licence: 'CRSA1234568' })
    const result = added(fileOf(row(over), other), known)
    expect(result.stores[0]).toEqual({ ...STORE, ...now })
    expect(result.stores[1]).toMatchObject({ licence: 'CRSA1234568', replaces: null })
  })

  test('keeps the id of a store in another company', () => {
    const { companies, stores } = added(fileOf(row({ company: 'B' })), known)
    expect(companies).toMatchObject([{ name: 'B' }])
    expect(stores).toMatchObject([{ companyId: companies[0]?.id, id: STORE.id }])
  })
})

describe('a file with time zones', () => {
  const fileWith = (cell: string, header = 'time zone') => `${HEADER};${header}\n${row()};${cell}\n`

  test.each<[string, string, string | null]>([
    ['of a store', fileWith('America/Winnipeg'), 'America/Winnipeg'],
    ['under a French header', fileWith('America/Atikokan', 'Fuseau horaire'), 'America/Atikokan'],
    ['that is the network’s', fileWith('America/Toronto'), null],
    ['that is empty', fileWith(''), null],
  ])('takes one %s', (_, text, timeZone) => {
    expect(added(text).stores).toEqual([{ ...STORE, timeZone }])
  })

  test('reports the line and column of one that does not exist', () => {
    const form = 'the name of a time zone, like America/Winnipeg, or empty for that of the network'
    expect(problems(fileWith('Central'))).toEqual([[2, 'time zone', `"Central" is not ${form}.`]])
    expect(problems(fileWith('+05:00'))).toEqual([[2, 'time zone', `"+05:00" is not ${form}.`]])
  })

  test('changes a time zone; a file without the column keeps it', () => {
    const known = { stores: [{ ...STORE, timeZone: timeZone('America/Winnipeg') }], companies: [FLEUR] }
    expect(importText(fileOf(row()), known)).toMatchObject({ stores: [], unchanged: 1 })
    expect(importText(fileWith(''), known)).toMatchObject({ stores: [{ timeZone: null }] })
  })
})

describe('a file with addresses', () => {
  const fileWith = (street: string, code: string, header = 'street;postal code') =>
    `${HEADER};${header}\n${row()};${street};${code}\n`
  const ADDRESS = { street: '14, rue de l’Étang', postalCode: 'K1N 5T5' }

  test.each([
    ['in the usual format', fileWith('14, rue de l’Étang', 'K1N 5T5')],
    ['in lower case without a space', fileWith('14, rue de l’Étang', 'k1n5t5')],
    ['with a hyphen, under French headers', fileWith('14, rue de l’Étang', 'K1N-5T5', 'Adresse;Code postal')],
  ])('accepts a postal code %s', (_, text) => {
    expect(added(text).stores).toEqual([{ ...STORE, ...ADDRESS }])
  })

  test('accepts an empty street and postal code', () => {
    expect(added(fileWith('', '')).stores).toEqual([STORE])
  })

  test('reports the line and column of an invalid postal code', () => {
    expect(problems(fileWith('Main St.', 'D1N 5T5'))).toEqual([
      [2, 'postal code', '"D1N 5T5" is not a Canadian postal code, like K1A 0B1.'],
    ])
    expect(problems(fileWith('a\u0000b', 'K1N 5T5'))).toEqual([
      [2, 'street', '"a\\u{0}b" is not a street of 1 to 200 characters on one line.'],
    ])
  })

  test('changes an address; a file without the columns keeps it', () => {
    const known = { stores: [{ ...STORE, ...ADDRESS }], companies: [FLEUR] }
    expect(added(fileOf(row()), known)).toMatchObject({ stores: [], unchanged: 1 })
    expect(added(fileWith('', 'K1N 5T6'), known).stores).toEqual([{ ...STORE, street: null, postalCode: 'K1N 5T6' }])
  })
})

describe('every issue is reported with its line, and nothing is added', () => {
  test.each<[string, Partial<Record<string, string>>, string, string]>([
    ['no licence', { licence: '' }, 'licence', 'This is empty, and not CRSA and 7 digits.'],
    ['a short licence', { licence: 'CRSA123456' }, 'licence', '"CRSA123456" is not CRSA and 7 digits.'],
    ['a formula as licence', { licence: '=cmd' }, 'licence', '"=cmd" is not CRSA and 7 digits.'],
    [
      'a licence with a NUL character',
      { licence: 'CRSA1234567\u0000' },
      'licence',
      '"CRSA1234567\\u{0}" is not CRSA and 7 digits.',
    ],
    ['no name', { name: ' ' }, 'name', 'This is empty, and not a name of 1 to 200 characters on one line.'],
    [
      'a name with a NUL character',
      { name: 'a\u0000b' },
      'name',
      '"a\\u{0}b" is not a name of 1 to 200 characters on one line.',
    ],
    [
      'a name with a text direction character',
      { name: 'a\u202eb' },
      'name',
      '"a\\u{202e}b" is not a name of 1 to 200 characters on one line.',
    ],
    [
      'a place with a line break',
      { place: '"a\nb"' },
      'place',
      '"a\\u{a}b" is not a name of 1 to 200 characters on one line.',
    ],
    [
      'a very long cell',
      { company: 'x'.repeat(500_000) },
      'company',
      `"${'x'.repeat(40)}…" is not a name of 1 to 200 characters on one line.`,
    ],
    ['an unknown region', { region: 'South' }, 'region', '"South" is not East, GTA, Toronto, West or North.'],
    [
      'the name of a built-in property',
      { region: 'constructor' },
      'region',
      '"constructor" is not East, GTA, Toronto, West or North.',
    ],
    ['an invalid weekday', { order: '1' }, 'order weekday', '"1" is not a day of the week, like Monday, lundi or mon.'],
    ['an invalid time', { from: '25:00' }, 'receiving from', '"25:00" is not a time of day, like 9:00 or 17 h 30.'],
    [
      'hours that end before they start',
      { to: '08:00' },
      'receiving to',
      '"08:00" is not a time of day, like 9:00 or 17 h 30, and later than that of receiving from, or on the next day within 12 hours.',
    ],
  ])('%s', (_, over, column, reason) => {
    expect(problems(fileOf(row(), row({ licence: 'CRSA1234568', ...over })))).toEqual([[3, column, reason]])
  })

  test('all issues are reported in file order', () => {
    const text = fileOf(row({ region: '' }), '', row({ order: 'x', delivery: 'y' }), `${row()};surplus`, 'a;"b')
    expect(problems(text).map(([line, column]) => [line, column])).toEqual([
      [2, 'region'],
      [4, 'order weekday'],
      [4, 'delivery weekday'],
      [5, null],
      [6, null],
    ])
  })

  test.each<[string, string, number | null, string]>([
    ['an empty file', '', null, 'The file is empty.'],
    ['an unclosed quotation mark', fileOf('"a'), 2, 'A quotation mark opens a cell here, and none closes it.'],
    [
      'a quotation mark inside a cell',
      fileOf('3" disc'),
      2,
      'A quotation mark stands inside a cell: put the whole cell in quotation marks, and double those in it.',
    ],
    ['a very long row', fileOf('x'.repeat(2_000_000)), 2, 'This row is longer than any row can be.'],
  ])('%s', (_, text, line, reason) => {
    expect(problems(text)).toEqual([[line, null, reason]])
  })

  test('a repeated licence is reported, whatever the other columns contain', () => {
    expect(problems(fileOf(row(), row({ licence: 'CRSA1234568' }), row({ name: 'X' })))).toEqual([
      [4, 'licence', 'Line 2 has this licence already.'],
    ])
  })

  test('a missing column is reported once and not for each row', () => {
    expect(problems(`licence\n${'CRSA1234567\n'.repeat(3)}`)).toHaveLength(8)
  })

  test('text that looks like a formula stays text', () => {
    expect(added(fileOf(row({ name: '=cmd|calc' }))).stores).toMatchObject([{ name: '=cmd|calc' }])
  })
})
