import { beforeEach, describe, expect, test } from 'vitest'
import { ORDER_KINDS } from '../../src/domain/orders/order.ts'
import { expectProblem, read, sending } from './ask.ts'
import { listen } from './event-reader.ts'
import { sentTo, placed, resultsOf, short, reported } from './intake-calls.ts'
import { openTestHost, scenario, type TestHost } from './test-host.ts'

const { inQueue, inProcess } = scenario.storyStores
const A = 'SO990000001'
const B = 'SO990000002'

let subject: TestHost
let sent: ReturnType<typeof sentTo>

beforeEach(() => {
  subject = openTestHost()
  sent = sentTo(subject)
})

describe('access to the intake', () => {
  const call = (headers: Record<string, string>, caller: 'nobody' | 'expired' | 'ops' | 'store-owner') =>
    subject.as(caller)('/api/order-events', sending('POST', { events: [placed(A)] }, headers))

  test.each<Record<string, string>>([
    {},
    { authorization: 'Bearer' },
    { authorization: 'Bearer another-token' },
    { authorization: 'Basic dG9rZW4=' },
    { authorization: 'token-of-the-warehouse' },
  ])('requires a token, which the response asks for: %j', async (headers) => {
    for (const caller of ['nobody', 'expired'] as const) {
      const response = await call(headers, caller)
      expect(response.headers.get('www-authenticate')).toBe('Bearer')
      await expectProblem(response, 401, 'token-required')
    }
    expect(await sent.orderOf(A)).toBeUndefined()
  })

  test('is rejected for people of every role, without asking for a token', async () => {
    for (const caller of ['ops', 'store-owner'] as const) {
      const response = await call({}, caller)
      expect(response.headers.get('www-authenticate')).toBeNull()
      await expectProblem(response, 403, 'forbidden')
    }
    const elsewhere = await subject.as('nobody')('/api/stores')
    expect(elsewhere.headers.get('www-authenticate')).toBeNull()
  })
})

describe('an accepted event', () => {
  test.each(ORDER_KINDS)('may place an order of the stream %s, which its page names', async (orderKind) => {
    expect(short(await sent.intake(placed(A, { orderKind })))).toEqual(['accepted'])
    expect(await sent.orderOf(A)).toMatchObject({ kind: orderKind })
  })

  test('is visible to its store only', async () => {
    const chain = () => read(subject.as('chain-owner'), `/api/stores/${inProcess}/orders?limit=200`)
    const before = { chain: await chain(), own: await sent.orders() }
    const results = await sent.intake(
      placed(A),
      reported('processing', A),
      reported('shipped', A, { at: '2022-08-09T08:30:00-04:00', cases: [4, 1] }),
      reported('delivered', A, { at: '2022-08-09T08:45:00-04:00' }),
    )
    expect(results).toEqual(
      ['placed', 'processing', 'shipped', 'delivered'].map((kind) => ({
        id: `${kind}-${A}`,
        result: 'accepted',
      })),
    )
    const order = await sent.orderOf(A)
    expect(order?.outlook).toEqual({
      kind: 'delivered',
      at: '2022-08-09T12:45:00.000Z',
      partly: false,
      short: 1,
    })
    expect(order?.steps.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'placed done',
      'processing done',
      'picked done',
      'shipped done',
      'out_for_delivery done',
      'delivered done',
    ])
    const view = await sent.viewOf(A)
    expect(view.lines).toEqual([
      { sku: '1', product: 'Pré-roulés', ordered: 4, was: 4, shipped: 4, short: 0 },
      { sku: '2', product: 'Oil', ordered: 2, was: 2, shipped: 1, short: 1 },
    ])
    expect(await chain()).toEqual(before.chain)
    expect(await sent.orders()).toHaveLength(before.own.length + 1)
  })

  test('is added to an existing order', async () => {
    const seeded = scenario.orders.find(
      ({ order, events }) => order.storeId === inQueue && order.placedAt < '2022-08-05' && events.length > 0,
    )
    const number = seeded?.order.number ?? ''
    const appointment = { day: '2022-08-11', hours: { from: '06:00', to: '22:00' } }
    expect(short(await sent.intake(reported('confirmed', number, { appointment })))).toEqual(['accepted'])
    const view = await sent.viewOf(number)
    // The event is dated 8:00 and received now.
    expect(view.promises).toContainEqual({
      at: scenario.start,
      appointment,
      because: 'confirmed',
      updateId: null,
    })
  })

  test('may arrive in any order and is pending until its order arrives', async () => {
    expect(short(await sent.intake(reported('processing', A), reported('picked', A)))).toEqual(['pending', 'pending'])
    expect(await sent.orderOf(A)).toBeUndefined()
    expect(short(await sent.intake(placed(A)))).toEqual(['accepted'])
    expect((await sent.orderOf(A))?.steps.filter(({ state }) => state === 'current')).toMatchObject([
      { kind: 'picked' },
    ])
  })

  test('may be sent repeatedly', async () => {
    const all = [placed(A), reported('held', A), reported('held', B)]
    expect(short(await sent.intake(...all))).toEqual(['accepted', 'accepted', 'pending'])
    const before = await sent.orderOf(A)
    expect(short(await sent.intake(...all.toReversed()))).toEqual(['known', 'known', 'known'])
    // The same instant with another offset is the same event.
    expect(short(await sent.intake({ ...all[1], at: '2022-08-09T12:00:00Z' }))).toEqual(['known'])
    expect(await sent.orderOf(A)).toEqual(before)
  })

  test('sent twenty times at once is stored once', async () => {
    const all = [reported('held', A), placed(A), reported('shipped', A, { cases: [1, 1] })]
    const answers = await Promise.all(Array.from({ length: 20 }, () => sent.send(all)))
    const texts = await Promise.all(answers.map((response) => response.text()))
    const counts = ['"accepted"', '"known"'].map((word) => texts.join().split(word).length - 1)
    expect(counts).toEqual([3, 57])
    expect((await sent.orders()).filter(({ number }) => number === A)).toHaveLength(1)
  })

  test('of a batch split over concurrent calls is not lost', async () => {
    const all = [placed(A), reported('processing', A), reported('picked', A), reported('held', A)]
    await Promise.all(all.map((event) => sent.send([event])))
    expect(short(await sent.intake(...all))).toEqual(['known', 'known', 'known', 'known'])
    const states = (await sent.orderOf(A))?.steps.filter(({ state }) => state !== 'ahead').map(({ kind }) => kind)
    expect(states).toEqual(['placed', 'processing', 'picked', 'held'])
  })
})

describe('a batch', () => {
  test('has at most a thousand events, or none', async () => {
    expect(await sent.intake()).toEqual([])
    const many = Array.from({ length: 1_001 }, (_, index) =>
      reported('held', `SO99${String(index).padStart(7, '0')}`, { id: `e-${index}` }),
    )
    expect(await expectProblem(await sent.send(many), 422, 'invalid')).toEqual(['body.events'])
    expect(short(await sent.intake(...many.slice(1)))).toEqual(Array.from({ length: 1_000 }, () => 'pending'))
  })

  test('with an Idempotency-Key is taken by the ids of its events all the same, and no response is stored', async () => {
    const headers = { 'idempotency-key': 'batch-1' }
    expect(short(await resultsOf(await sent.send([placed(A)], headers)))).toEqual(['accepted'])
    expect(short(await resultsOf(await sent.send([placed(A)], headers)))).toEqual(['known'])
    expect(short(await resultsOf(await sent.send([placed(B)], headers)))).toEqual(['accepted'])
  })
})

describe('event stream messages and queue', () => {
  const waiting = async () => (await read<{ waiting: number }>(subject.as('ops'), '/api/delivery-queue')).waiting
  async function listening(caller: 'nobody' | 'store-owner' | 'chain-owner') {
    const reader = await listen(subject.as(caller))
    await reader.received()
    return async () => {
      const received = await reader.received()
      return received.map(({ data }) => data)
    }
  }

  test('the order’s store receives an event, and everyone receives one for the queue', async () => {
    const [owner, chain, nobody] = [
      await listening('store-owner'),
      await listening('chain-owner'),
      await listening('nobody'),
    ]
    await sent.intake(placed(A), reported('held', A), placed(B))
    const queue = { topic: 'queue' }
    expect(await owner()).toEqual([{ topic: 'store', storeId: inQueue }, queue])
    expect(await chain()).toEqual([queue])
    expect(await nobody()).toEqual([queue])

    await sent.intake(reported('picked', A))
    expect(await owner()).toEqual([{ topic: 'store', storeId: inQueue }])
    expect([await chain(), await nobody()]).toEqual([[], []])

    await sent.intake(reported('picked', A), reported('held', 'SO990000003'), reported('shipped', A, { cases: [1] }))
    expect([await owner(), await chain(), await nobody()]).toEqual([[], [], []])
  })

  test('the queue grows by a placed order and shrinks by a delivered one', async () => {
    const before = await waiting()
    await sent.intake(placed(A), placed(B))
    expect(await waiting()).toBe(before + 2)
    expect(await sent.orderOf(B)).toMatchObject({ outlook: { position: { of: before + 2 } } })
    await sent.intake(reported('shipped', A, { cases: [4, 2] }))
    expect(await waiting()).toBe(before + 1)
    expect(await sent.orderOf(B)).toMatchObject({ outlook: { position: { of: before + 1 } } })
  })
})
