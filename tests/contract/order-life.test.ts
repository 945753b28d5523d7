import { beforeEach, describe, expect, test } from 'vitest'
import { moveClock, read } from './ask.ts'
import { placed, reported, sentTo, short } from './intake-calls.ts'
import { openTestHost, scenario, type TestHost } from './test-host.ts'

const { inQueue } = scenario.storyStores
const A = 'SO990000001'
const B = 'SO990000002'
/** An instant of 9 August: the clock stands at 9:00 and the orders are placed at 8:00. */
const at = (time: string) => ({ at: `2022-08-09T${time}:00-04:00` })
const PLACED = placed(A, { ...at('06:00'), lines: [line('1', 4), line('2', 6)] })

function line(sku: string, ordered: number) {
  return { sku, product: `Product ${sku}`, ordered }
}

let subject: TestHost
let sent: ReturnType<typeof sentTo>

beforeEach(() => {
  subject = openTestHost()
  sent = sentTo(subject)
})

const outlookOf = async (number: string) => (await sent.orderOf(number))?.outlook
const stepsOf = async (number: string) =>
  (await sent.orderOf(number))?.steps.map(({ kind, state }) => `${kind} ${state}`)

describe('an order in two shipments', () => {
  const first = reported('shipped', A, {
    ...at('06:10'),
    id: 's1',
    cases: [4, 0],
    carrier: 'Northern Freight',
    trackingNumber: 'NF 1',
    trackingUrl: 'https://track.example/NF1',
  })
  const part = reported('partly_delivered', A, at('06:20'))
  const second = reported('shipped', A, { ...at('06:30'), id: 's2', cases: [0, 6] })
  const whole = reported('delivered', A, at('06:40'))

  test.each([
    ['as it happened', [PLACED, first, part, second, whole]],
    ['backwards', [whole, second, part, first, PLACED]],
    ['with duplicates', [PLACED, whole, second, whole, part, first, second]],
  ])('is complete, with the days and cases of each: %s', async (_, events) => {
    await sent.intake(...events)
    expect(await outlookOf(A)).toEqual({ kind: 'delivered', at: '2022-08-09T10:40:00.000Z', partly: false, short: 0 })
    expect(await sent.viewOf(A)).toMatchObject({
      lines: [
        { ordered: 4, shipped: 4, short: 0 },
        { ordered: 6, shipped: 6, short: 0 },
      ],
      shipments: [
        {
          state: 'delivered',
          shippedAt: '2022-08-09T10:10:00.000Z',
          endedAt: '2022-08-09T10:20:00.000Z',
          carrier: 'Northern Freight',
          trackingNumber: 'NF 1',
          trackingUrl: 'https://track.example/NF1',
          lines: [{ sku: '1', cases: 4 }],
        },
        { state: 'delivered', endedAt: '2022-08-09T10:40:00.000Z', carrier: null, lines: [{ sku: '2', cases: 6 }] },
      ],
      claim: null,
    })
  })

  test('is on its way again when the rest leaves', async () => {
    await sent.intake(PLACED, first, part, second)
    expect(await outlookOf(A)).toMatchObject({ kind: 'on_its_way', isRest: true, expected: null })
    expect((await stepsOf(A))?.slice(-4)).toEqual([
      'partly_delivered done',
      'shipped current',
      'out_for_delivery ahead',
      'delivered ahead',
    ])
  })

  test('that the warehouse closed is short by what never left, from then on', async () => {
    await sent.intake(PLACED, first, part, reported('closed', A, at('06:50')))
    expect(await outlookOf(A)).toMatchObject({ kind: 'delivered', partly: true, short: 6 })
    expect(await sent.viewOf(A)).toMatchObject({
      lines: [{ short: 0 }, { short: 6 }],
      closedAt: '2022-08-09T10:50:00.000Z',
      claim: { from: '2022-08-09T10:50:00.000Z', isOver: false },
    })
  })

  test('cannot hold more than was ordered', async () => {
    expect(short(await sent.intake(PLACED, first, { ...second, cases: [1, 6] }))).toEqual([
      'accepted',
      'accepted',
      'refused body.events.2.cases',
    ])
  })

  test('is corrected where its shipment is named', async () => {
    await sent.intake(
      PLACED,
      { ...first, shipment: 'S1' },
      { ...first, ...at('06:15'), id: 's1b', shipment: 'S1', cases: [3, 0] },
    )
    const { shipments } = await sent.viewOf(A)
    expect(shipments).toMatchObject([{ lines: [{ sku: '1', cases: 3 }], trackingNumber: 'NF 1' }])
  })
})

describe('a wrong report', () => {
  const shipped = reported('shipped', A, { ...at('06:10'), cases: [4, 6] })
  const delivered = reported('delivered', A, { ...at('06:20'), id: 'wrong' })
  const out = reported('out_for_delivery', A, at('06:40'))
  const takesBack = reported('revoked', A, { ...at('06:30'), revokes: 'wrong' })

  test('of a delivery lets no step back until it is revoked, which the page says', async () => {
    await sent.intake(PLACED, shipped, delivered)
    const [refused] = await sent.intake(out)
    expect(short(refused ? [refused] : [])).toEqual(['refused body.events.0.kind'])
    expect(refused?.errors?.[0]?.cause).toContain('revoke "delivered" first')
    expect(await outlookOf(A)).toMatchObject({ kind: 'delivered' })
    expect(short(await sent.intake(takesBack, out))).toEqual(['accepted', 'accepted'])
    expect(await outlookOf(A)).toMatchObject({ kind: 'on_its_way' })
    expect(await sent.viewOf(A)).toMatchObject({
      revoked: [{ kind: 'delivered', at: '2022-08-09T10:20:00.000Z', revokedAt: '2022-08-09T10:30:00.000Z' }],
    })
  })

  test('and its revocation may come before it', async () => {
    expect(short(await sent.intake(PLACED, takesBack))).toEqual(['accepted', 'pending'])
    expect(short(await sent.intake(delivered))).toEqual(['accepted'])
    expect(await outlookOf(A)).not.toMatchObject({ kind: 'delivered' })
    expect(short(await sent.intake(delivered, takesBack))).toEqual(['known', 'known'])
  })

  test('of a cancellation is revocable, and the goods follow', async () => {
    await sent.intake(PLACED, reported('cancelled', A, { ...at('06:05'), id: 'wrong' }))
    expect(await outlookOf(A)).toMatchObject({ kind: 'cancelled' })
    expect(short(await sent.intake(shipped))).toEqual(['refused body.events.0.kind'])
    expect(short(await sent.intake(takesBack, shipped))).toEqual(['accepted', 'accepted'])
    expect(await outlookOf(A)).toMatchObject({ kind: 'on_its_way' })
  })

  test('of a cancellation changes the queue, and its revocation changes it back', async () => {
    const size = async () => (await read<{ waiting: number }>(subject.as('store-owner'), '/api/delivery-queue')).waiting
    await sent.intake(PLACED)
    const before = await size()
    await sent.intake(reported('cancelled', A, { ...at('06:05'), id: 'wrong' }))
    expect(await size()).toBe(before - 1)
    await sent.intake(takesBack)
    expect(await size()).toBe(before)
  })

  test.each([
    ['the placing of the order', PLACED.id, 'send "cancelled"'],
    ['a revocation', takesBack.id, 'under a new id'],
    ['an event of another order', 'other', 'belongs to another order'],
  ])('is not %s', async (_, revokes, cause) => {
    await sent.intake(PLACED, shipped, delivered, takesBack, placed(B), reported('held', B, { id: 'other' }))
    const [result] = await sent.intake(reported('revoked', A, { ...at('06:50'), id: 'again', revokes }))
    expect(result?.errors?.map(({ field }) => field)).toEqual(['body.events.0.revokes'])
    expect(result?.errors?.[0]?.cause.toLowerCase()).toContain(cause.toLowerCase())
  })
})

describe('what could not be handed over', () => {
  const shipped = reported('shipped', A, { ...at('06:10'), cases: [4, 6] })
  const failed = reported('delivery_failed', A, { ...at('06:20'), reason: 'store_closed' })

  test('says why, and the next attempt', async () => {
    await sent.intake(PLACED, shipped, failed)
    expect(await outlookOf(A)).toEqual({
      kind: 'delivery_failed',
      at: '2022-08-09T10:20:00.000Z',
      reason: 'store_closed',
      next: null,
      risk: null,
    })
    const appointment = { day: '2022-08-12', hours: { from: '22:00', to: '02:00' } }
    await sent.intake(reported('confirmed', A, { ...at('06:30'), appointment }))
    expect(await outlookOf(A)).toMatchObject({ kind: 'delivery_failed', next: appointment })
    expect(await sent.viewOf(A)).toMatchObject({ attempts: [{ reason: 'store_closed' }] })
  })

  test('may go back to the warehouse', async () => {
    await sent.intake(PLACED, shipped, failed, reported('returned', A, at('06:30')))
    expect(await outlookOf(A)).toMatchObject({ kind: 'returned' })
    expect(await sent.viewOf(A)).toMatchObject({ shipments: [{ state: 'returned', short: 10 }] })
  })

  test('needs one of the known reasons', async () => {
    expect(short(await sent.intake(PLACED, { ...failed, reason: 'rain' }))).toEqual([
      'accepted',
      'refused body.events.1.reason',
    ])
  })
})

describe('amended lines', () => {
  test('are not a second placing, and show what was ordered before', async () => {
    await sent.intake(PLACED)
    const lines = [line('1', 4), line('3', 2)]
    const [refused] = await sent.intake({ ...PLACED, id: 'again', lines })
    expect(refused?.errors?.map(({ field }) => field)).toEqual(['body.events.0.number'])
    expect(refused?.errors?.[0]?.cause).toContain('"amended"')
    expect(short(await sent.intake(reported('amended', A, { ...at('06:30'), lines })))).toEqual(['accepted'])
    expect(await sent.viewOf(A)).toMatchObject({
      cases: 6,
      amendedAt: '2022-08-09T10:30:00.000Z',
      lines: [
        { sku: '1', was: 4, ordered: 4 },
        { sku: '3', was: 0, ordered: 2 },
        { sku: '2', was: 6, ordered: 0 },
      ],
    })
  })

  test('cannot take out what was shipped', async () => {
    await sent.intake(PLACED, reported('shipped', A, { ...at('06:10'), cases: [4, 6] }))
    expect(short(await sent.intake(reported('amended', A, { ...at('06:30'), lines: [line('1', 4)] })))).toEqual([
      'refused body.events.0.lines',
    ])
  })
})

describe('a day that has passed', () => {
  const planned = { day: '2022-08-05', hours: { from: '09:00', to: '13:00' } }
  const late = placed(B, { at: '2022-08-02T09:00:00-04:00', planned })
  const gone = reported('shipped', B, { at: '2022-08-04T20:00:00-04:00', cases: [4, 2] })

  test('is overdue although it is on its way, and does not lead while another order is under way', async () => {
    const onRoad = placed(A, { at: '2022-08-23T09:00:00-04:00', planned: { ...planned, day: '2022-08-25' } })
    await moveClock(subject.as('nobody'), '2022-08-25T10:00:00-04:00')
    await sent.intake(late, gone)
    expect(await outlookOf(B)).toMatchObject({ kind: 'on_its_way', expected: planned, risk: 'overdue' })
    await sent.intake(onRoad, reported('shipped', A, { at: '2022-08-25T06:00:00-04:00', cases: [4, 2] }))
    const order = await sent.orderOf(B)
    const { headline } = await read<{ headline: { orderId: string } }>(
      subject.as('store-owner'),
      `/api/stores/${inQueue}/status`,
    )
    // The store's own order of the story is on the road too.
    expect(headline).toMatchObject({ outlook: { kind: 'on_its_way', risk: null } })
    expect(headline.orderId).not.toBe(order?.id)
  })

  test.each([
    ['2022-08-05T12:59:59.999-04:00', null],
    ['2022-08-05T13:00:00-04:00', 'overdue'],
  ])('at %s: %s', async (now, risk) => {
    await moveClock(subject.as('nobody'), now)
    await sent.intake(late, gone)
    expect(await outlookOf(B)).toMatchObject({ kind: 'on_its_way', risk })
  })
})

test.each([
  ['a link that is not https', { trackingUrl: 'http://track.example' }, 'trackingUrl'],
  ['a link with a script', { trackingUrl: 'javascript:alert(1)' }, 'trackingUrl'],
  ['a link with a name in it', { trackingUrl: 'https://bank.example@track.example' }, 'trackingUrl'],
  ['a carrier with a hidden mark', { carrier: 'A\u202eB' }, 'carrier'],
  ['a blank shipment', { shipment: ' ' }, 'shipment'],
])('a shipment with %s is refused', async (_, over, field) => {
  const shipped = reported('shipped', A, { ...at('06:10'), cases: [4, 6], ...over })
  expect(short(await sent.intake(PLACED, shipped))).toEqual(['accepted', `refused body.events.1.${field}`])
})

test('a window over midnight is taken', async () => {
  const planned = { day: '2022-08-12', hours: { from: '22:00', to: '02:00' } }
  expect(short(await sent.intake({ ...PLACED, planned }))).toEqual(['accepted'])
  expect(await sent.orderOf(A)).toMatchObject({ planned })
})
