import { describe, expect, test } from 'vitest'
import type { KnownIntake } from '../../src/domain/intake/intake-decision.ts'
import { instant } from '../../src/domain/time/instant.ts'
import { LICENCES, openIntake } from '../../src/domain/testing/intake.ts'
import { decideOrders, readOrders } from './import-orders.ts'

const NOW = instant('2022-08-09T09:00:00-04:00')
const HEADER = 'number,licence,kind,placed at,planned day,from,to,sku,product,cases'
const UNKNOWN: KnownIntake = { stores: LICENCES, orders: [], pending: [], taken: [] }

const row = (over: Partial<Record<string, string>> = {}) =>
  Object.values({
    number: 'SO000000001',
    licence: 'CRSA9900001',
    kind: 'weekly',
    placed: '2022-08-04 09:12',
    planned: '2022-08-11',
    from: '9:00',
    to: '13:00',
    sku: '1',
    product: 'One',
    cases: '4',
    ...over,
  }).join(',')

const fileOf = (...rows: readonly string[]) => new TextEncoder().encode([HEADER, ...rows].join('\n'))

function read(bytes: Uint8Array) {
  const result = readOrders(bytes)
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems))
  return result
}

function problems(...rows: readonly string[]) {
  const result = readOrders(fileOf(...rows))
  return result.kind === 'refused' ? result.problems.map(({ line, column, reason }) => [line, column, reason]) : []
}

describe('a file of orders', () => {
  test('becomes one order for each number, with its lines in order', () => {
    const { items, lines } = read(
      fileOf(
        row(),
        row({ number: 'SO000000002', kind: "D'URGENCE", cases: '100000' }),
        row({ sku: '2', product: '"Two, large"', cases: '2' }),
      ),
    )
    expect(lines).toEqual([2, 3])
    expect(items).toEqual([
      {
        id: expect.stringMatching(/^import:SO000000001:[0-9a-f]{16}$/) as unknown,
        number: 'SO000000001',
        at: '2022-08-04T13:12:00.000Z',
        kind: 'placed',
        licence: 'CRSA9900001',
        orderKind: 'weekly',
        planned: { day: '2022-08-11', hours: { from: '09:00', to: '13:00' } },
        lines: [
          { sku: '1', product: 'One', ordered: 4 },
          { sku: '2', product: 'Two, large', ordered: 2 },
        ],
      },
      expect.objectContaining({ number: 'SO000000002', orderKind: 'emergency' }) as unknown,
    ])
  })

  test.each([
    ['Hebdomadaire', 'weekly'],
    ['URGENCE', 'emergency'],
    ['stocked', 'stocked'],
    ['En stock', 'stocked'],
    ['Flow Through', 'flow_through'],
    ['transit direct', 'flow_through'],
  ])('names the stream “%s”', (kind, orderKind) => {
    expect(read(fileOf(row({ kind }))).items).toMatchObject([{ orderKind }])
  })

  test.each<[string, Partial<Record<string, string>>, string]>([
    ['no number', { number: '' }, 'number'],
    ['an invalid number', { number: 'SO12' }, 'number'],
    ['an invalid licence', { licence: 'CRSA' }, 'licence'],
    ['an unknown kind', { kind: 'monthly' }, 'kind'],
    ['a day without a time', { placed: '2022-08-04' }, 'placed at'],
    ['an instant before 1970', { placed: '1969-12-31 23:00' }, 'placed at'],
    ['a day in another format', { planned: '11/08/2022' }, 'planned day'],
    ['a day that does not exist', { planned: '2022-02-30' }, 'planned day'],
    ['a day after 2099', { planned: '2100-01-01' }, 'planned day'],
    ['an invalid time', { from: '9' }, 'from'],
    ['hours with the same start and end', { to: '09:00' }, 'to'],
    ['a SKU over the length limit', { sku: 'x'.repeat(65) }, 'sku'],
    ['a NUL character', { product: 'a\u0000b' }, 'product'],
    ['a text direction character', { product: 'a\u2066b' }, 'product'],
    ['no cases', { cases: '0' }, 'cases'],
    ['a fraction of a case', { cases: '1.5' }, 'cases'],
    ['a negative number of cases', { cases: '-1' }, 'cases'],
    ['a formula', { cases: '=1+1' }, 'cases'],
    ['a number in exponential notation', { cases: '1e3' }, 'cases'],
    ['too many cases', { cases: '100001' }, 'cases'],
  ])('%s is reported with its line and column', (_, over, column) => {
    expect(problems(row(), row(over)).map(([line, name]) => [line, name])).toEqual([[3, column]])
  })

  test('rows of one order with different shared columns are rejected', () => {
    const other = {
      licence: 'CRSA9900002',
      kind: 'emergency',
      placed: '2022-08-04 09:13',
      planned: '2022-08-12',
    }
    const cause = 'Line 2 says something else of the same order.'
    expect(problems(row(), row({ number: 'SO000000002' }), row({ ...other, from: '8:00', to: '14:00' }))).toEqual(
      ['licence', 'kind', 'placed at', 'planned day', 'from', 'to'].map((column) => [4, column, cause]),
    )
  })

  test('an order with too many lines is rejected', () => {
    const many = Array.from({ length: 501 }, (_, index) => row({ sku: String(index) }))
    expect(problems(...many)).toEqual([[2, null, 'This order has more than 500 lines.']])
    expect(problems(...many.slice(1))).toEqual([])
  })
})

describe('the intake decides what a file adds', () => {
  const decide = (bytes: Uint8Array, known: Partial<KnownIntake> = {}) => {
    let ids = 0
    return decideOrders(read(bytes), { ...UNKNOWN, ...known }, NOW, () => `id ${(ids += 1)}`)
  }

  test('new orders are added, and the same file again adds nothing', () => {
    const bytes = fileOf(row(), row({ number: 'SO000000002' }))
    expect(decide(bytes)).toMatchObject({
      kind: 'decided',
      added: 2,
      unchanged: 0,
      decision: { storeIds: ['store'], queueMoved: true },
    })
    const intake = openIntake()
    intake.send(read(bytes).items, NOW)
    const orders = intake.records()
    for (const taken of [intake.taken(), []]) {
      expect(decide(bytes, { orders, taken })).toMatchObject({
        added: 0,
        unchanged: 2,
        decision: { storeIds: [], queueMoved: false },
      })
    }
  })

  test('every rejected order is reported with its line, and nothing is added', () => {
    const intake = openIntake()
    intake.send(read(fileOf(row())).items, NOW)
    const bytes = fileOf(
      row({ number: 'SO000000002', licence: 'CRSA0000000' }),
      row({ number: 'SO000000003' }),
      row({ cases: '5' }),
      row({ number: 'SO000000004', placed: '2022-08-09 09:06' }),
    )
    expect(decide(bytes, { orders: intake.records(), taken: intake.taken() })).toEqual({
      kind: 'refused',
      problems: [
        {
          line: 2,
          column: 'licence',
          reason: 'No store here holds this licence. Correct it, or have the store added first.',
        },
        {
          line: 4,
          column: 'number',
          reason: 'Another order of this number is known. To change its lines, send an "amended" event.',
        },
        {
          line: 5,
          column: 'placed at',
          reason: 'This is more than 5 minutes ahead of the clock here. Correct the instant, or send it later.',
        },
      ],
    })
  })
})
