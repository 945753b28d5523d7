import { beforeEach, describe, expect, test } from 'vitest'
import { sentTo, placed, short, reported } from './intake-calls.ts'
import { CARRIER_TOKEN } from './api-client.ts'
import { sending } from './ask.ts'
import { openTestHost, type TestHost } from './test-host.ts'

const A = 'SO990000001'
const B = 'SO990000002'

let subject: TestHost
let sent: ReturnType<typeof sentTo>

beforeEach(() => {
  subject = openTestHost()
  sent = sentTo(subject)
})

describe('an invalid event is rejected without its batch', () => {
  test.each<[string, unknown, string[], string | null]>([
    ['a value that is not an object', 7, [''], null],
    ['an empty object', {}, ['.kind'], null],
    ['an unknown kind', reported('eaten', A), ['.kind'], `eaten-${A}`],
    ['no id', { ...reported('held', A), id: undefined }, ['.id'], null],
    ['an invalid id', reported('held', A, { id: 'a b' }), ['.id'], null],
    ['an id over the length limit', reported('held', A, { id: 'x'.repeat(65) }), ['.id'], null],
    ['an invalid number', reported('held', 'SO12345678', { id: 'x' }), ['.number'], 'x'],
    ['a local time', reported('held', A, { at: '2022-08-09T08:00:00' }), ['.at'], `held-${A}`],
    [
      'an instant of a day that does not exist',
      reported('held', A, { at: '2022-02-30T08:00:00Z' }),
      ['.at'],
      `held-${A}`,
    ],
    ['an instant before 1970', reported('held', A, { at: '1969-12-31T23:59:59Z' }), ['.at'], `held-${A}`],
    ['an unknown field', reported('held', A, { why: 'x' }), ['.why'], `held-${A}`],
    ['a shipment without cases', reported('shipped', A, { cases: [] }), ['.cases'], `shipped-${A}`],
    ['a fraction of a case', reported('shipped', A, { cases: [0.5, 1] }), ['.cases.0'], `shipped-${A}`],
    ['a negative number of cases', reported('shipped', A, { cases: [1, -1] }), ['.cases.1'], `shipped-${A}`],
    ['an unknown licence', placed(A, { licence: 'CRSA0000000' }), ['.licence'], `placed-${A}`],
    ['an invalid licence', placed(A, { licence: 'CRSA 000000' }), ['.licence'], `placed-${A}`],
    ['no lines', placed(A, { lines: [] }), ['.lines'], `placed-${A}`],
    [
      'a line without cases',
      placed(A, { lines: [{ sku: '1', product: 'X', ordered: 0 }] }),
      ['.lines.0.ordered'],
      `placed-${A}`,
    ],
    ['hours with the same start and end', withHours('09:00', '09:00'), ['.planned.hours.to'], `placed-${A}`],
    ['hours that end before they start', withHours('13:00', '09:00'), ['.planned.hours.to'], `placed-${A}`],
    ['hours that start at the end of the day', withHours('24:00', '06:00'), ['.planned.hours.to'], `placed-${A}`],
    ['a planned day that does not exist', withDay('2022-02-30'), ['.planned.day'], `placed-${A}`],
    ['a planned day after 2099', withDay('2100-01-01'), ['.planned.day'], `placed-${A}`],
    ['a planned day before 1970', withDay('1969-12-31'), ['.planned.day'], `placed-${A}`],
  ])('%s', async (_, event, fields, id) => {
    const results = await sent.intake(placed(B), event, reported('held', B))
    expect(short(results)).toEqual([
      'accepted',
      ['refused', ...fields.map((field) => `body.events.1${field}`)].join(' '),
      'accepted',
    ])
    expect(results[1]?.id).toBe(id)
    expect(await sent.orderOf(A)).toBeUndefined()
  })

  function withHours(from: string, to: string) {
    return placed(A, { planned: { day: '2022-08-12', hours: { from, to } } })
  }
  function withDay(day: string) {
    return placed(A, { planned: { day, hours: { from: '09:00', to: '13:00' } } })
  }

  test.each([
    '',
    ' ',
    '\u00a0',
    'a\u0000b',
    'a\nb',
    'a\u001bb',
    'a\u202eb',
    'a\u2066b',
    'a\u2028b',
    'a\ud800b',
    'x'.repeat(201),
  ])('a product named %j is rejected', async (product) => {
    const event = placed(A, { lines: [{ sku: '1', product, ordered: 1 }] })
    expect(short(await sent.intake(event))).toEqual(['refused body.events.0.lines.0.product'])
  })

  test.each(['=cmd|calc', '<script>alert(1)</script>', 'Crème glacée 🍦 «5 mg»', 'x'.repeat(200)])(
    'a product may be named %j',
    async (product) => {
      const event = placed(A, { lines: [{ sku: '1', product, ordered: 1 }] })
      expect(short(await sent.intake(event))).toEqual(['accepted'])
      expect(await sent.viewOf(A)).toMatchObject({ lines: [{ product }] })
    },
  )

  test('a contradiction of known facts is rejected, with the field', async () => {
    await sent.intake(placed(A), reported('cancelled', A))
    expect(
      short(
        await sent.intake(
          reported('held', A, { id: `cancelled-${A}` }),
          reported('delivered', A),
          reported('shipped', A, { cases: [1] }),
          reported('shipped', A, { cases: [5, 1] }),
          reported('picked', A, { at: '2022-08-09T07:54:59-04:00' }),
          reported('picked', A, { at: '2022-08-09T09:05:01-04:00' }),
          placed(A, { id: 'again', orderKind: 'emergency' }),
        ),
      ),
    ).toEqual([
      'refused body.events.0.id',
      'refused body.events.1.kind',
      'refused body.events.2.cases',
      'refused body.events.3.cases',
      'refused body.events.4.at',
      'refused body.events.5.at',
      'refused body.events.6.number',
    ])
  })

  test('an invalid pending event is reported when its order arrives', async () => {
    await sent.intake(reported('shipped', A, { cases: [9, 9] }))
    expect(await sent.intake(placed(A))).toEqual([
      {
        id: `placed-${A}`,
        result: 'accepted',
        dropped: [
          {
            id: `shipped-${A}`,
            errors: [
              {
                field: 'cases',
                cause:
                  'Over all shipments, this is more than was ordered. To correct a shipment, name it in "shipment", or revoke its event.',
              },
            ],
          },
        ],
      },
    ])
  })

  test('the causes are in the language of the caller', async () => {
    const events = [placed(A, { licence: 'CRSA0000000' }), reported('held', 'x')]
    const french = await sent.send(events, { 'accept-language': 'fr-CA' })
    expect(french.headers.get('content-language')).toBe('fr')
    expect(await french.json()).toMatchObject({
      results: [
        {
          errors: [
            { cause: 'Aucun magasin ici ne détient cette licence. Corrigez-la, ou faites d’abord ajouter le magasin.' },
          ],
        },
        { errors: [{ cause: 'Le format n’est pas le bon.' }] },
      ],
    })
    const english = await sent.send(events)
    expect(english.headers.get('content-language')).toBe('en')
    expect(await english.json()).toMatchObject({
      results: [
        { errors: [{ cause: 'No store here holds this licence. Correct it, or have the store added first.' }] },
        {},
      ],
    })
  })
})

test('a batch with too many errors is not read to its end, and says so for each event that was not read', async () => {
  const lines = Array.from({ length: 300 }, () => ({}))
  const bad = Array.from({ length: 100 }, (_, index) => placed(`SO99000${String(index).padStart(4, '0')}`, { lines }))
  const results = await sent.intake(...bad, placed(A))
  expect(results.every(({ result }) => result === 'refused')).toBe(true)
  const notRead = results.filter(({ errors }) => errors?.[0]?.cause.startsWith('Not read') === true)
  expect(notRead.length).toBeGreaterThan(50)
  expect(results.at(-1)).toMatchObject({ id: `placed-${A}`, errors: [{ field: 'body.events.100' }] })
  // Nothing of it was taken.
  expect(short(await sent.intake(placed(A)))).toEqual(['accepted'])
})

describe('two senders', () => {
  const byCarrier = async (event: object): Promise<unknown> => {
    const init = sending('POST', { events: [event] }, { authorization: `Bearer ${CARRIER_TOKEN}` })
    const response = await subject.as('nobody')('/api/order-events', init)
    return ((await response.json()) as { results: unknown[] }).results[0]
  }
  const PLACED = placed(A, { at: '2022-08-09T06:00:00-04:00' })

  test('may number their events alike', async () => {
    await sent.intake(PLACED, reported('processing', A, { id: '1' }))
    expect(await byCarrier(reported('held', A, { id: '1' }))).toEqual({ id: '1', result: 'accepted' })
    expect(short(await sent.intake(reported('processing', A, { id: '1' })))).toEqual(['known'])
  })

  test('revoke nothing of each other', async () => {
    await sent.intake(PLACED, reported('processing', A, { id: '1' }))
    const revocation = reported('revoked', A, { id: '2', revokes: '1' })
    expect(await byCarrier(revocation)).toEqual({ id: '2', result: 'pending' })
    expect(await sent.viewOf(A)).toMatchObject({ revoked: [] })
    expect(short(await sent.intake(revocation))).toEqual(['accepted'])
  })

  test('revoke nothing that the other one reported before', async () => {
    const fact = { at: '2022-08-09T06:30:00-04:00' }
    await sent.intake(PLACED, reported('delivered', A, { ...fact, id: 'centre' }))
    expect(await byCarrier(reported('delivered', A, { ...fact, id: 'carrier' }))).toMatchObject({ result: 'known' })
    expect(await byCarrier(reported('revoked', A, { id: 'back', revokes: 'carrier' }))).toMatchObject({
      result: 'refused',
      errors: [{ field: 'body.events.0.revokes', cause: expect.stringContaining('Another source') as string }],
    })
    expect(await sent.viewOf(A)).toMatchObject({ revoked: [] })
  })

  test('learn nothing of what another one sent, and what does not fit the order', async () => {
    await sent.intake(reported('delivered', B, { id: '3', at: '2022-08-09T06:30:00-04:00' }))
    expect(await byCarrier(placed(B, { id: '4' }))).toEqual({ id: '4', result: 'accepted' })
  })
})

test('of a batch over orders at their limits, the rest is left for another batch', async () => {
  const numbers = Array.from({ length: 25 }, (_, index) => `SO99100${String(index).padStart(4, '0')}`)
  const lines = Array.from({ length: 500 }, (_, index) => ({ sku: `${index}`, product: 'X', ordered: 1 }))
  for (const number of numbers) {
    // An instant for each: at the same one, other lines would contradict the earlier ones.
    const amendments = Array.from({ length: 20 }, (_, index) =>
      reported('amended', number, { id: `${number}-${index}`, at: `2022-08-09T08:00:${10 + index}-04:00`, lines }),
    )
    expect(new Set(short(await sent.intake(placed(number), ...amendments)))).toEqual(new Set(['accepted']))
  }
  const held = numbers.map((number) => reported('held', number, { at: '2022-08-09T08:30:00-04:00' }))
  const results = await sent.intake(...held, placed(A))
  expect(short(results)).toEqual([
    ...Array.from({ length: 24 }, () => 'accepted'),
    'refused body.events.24.number',
    'accepted',
  ])
  expect(short(await sent.intake(...held.slice(24)))).toEqual(['accepted'])
})
