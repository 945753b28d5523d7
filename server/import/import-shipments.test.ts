import { describe, expect, test } from 'vitest'
import type { OrderRecord } from '../../src/domain/orders/order.ts'
import { lifeOf } from '../../src/domain/orders/order-life.ts'
import { openIntake, placed, reported, revocation, type TestIntake } from '../../src/domain/testing/intake.ts'
import { summer } from '../../src/domain/testing/facts.ts'
import { decideShipments, readShipments, shipmentEvents, type ShipmentTerms } from './import-shipments.ts'

const NUMBER = 'SO000000001'
const T = summer('2022-08-04', '09:00')
const LEFT = summer('2022-08-10', '20:00')
const NOW = summer('2022-08-10', '21:00')
const HEADER = 'ShipmentID,ContainerID,SKU,ItemName,CaseGTIN,BatchLot,Shipped_Qty,UOM'
const TERMS: ShipmentTerms = { at: LEFT, number: NUMBER, carrier: 'North Freight' }

const fileOf = (...rows: readonly string[]) => new TextEncoder().encode(rows.join('\r\n'))
const row = (shipment: string, sku: string, cases: string, unit = 'CS') =>
  `${shipment},C1,${sku},Some item,00012345678905,LOT-7,${cases},${unit}`

function withOrder(...items: Parameters<TestIntake['send']>[0]): TestIntake {
  const intake = openIntake()
  intake.send([placed(NUMBER, T), ...items], NOW)
  return intake
}

/** Sends a notice to an intake, as the import does. */
function send(intake: TestIntake, bytes: Uint8Array, terms = TERMS) {
  const read = readShipments(bytes, terms)
  if (read.kind === 'refused') return read
  const events = shipmentEvents(read, intake.records(), terms)
  if (events.kind === 'refused') return events
  const known = { stores: [], orders: intake.records(), pending: intake.pending(), taken: intake.taken() }
  const decided = decideShipments(events, known, NOW, () => 'unused')
  if (decided.kind === 'decided') intake.send(events.items, NOW)
  return { ...decided, items: events.items }
}

const problemsOf = (intake: TestIntake, bytes: Uint8Array, terms = TERMS) => {
  const sent = send(intake, bytes, terms)
  return sent.kind === 'refused' ? sent.problems.map(({ line, column, reason }) => [line, column, reason]) : []
}

const lifeIn = (intake: TestIntake) => {
  const [record] = intake.records()
  return lifeOf((record as OrderRecord).order, (record as OrderRecord).events)
}

describe('an advance shipping notice', () => {
  test('becomes a shipment with the cases of each line, over all containers', () => {
    const intake = withOrder()
    const notice = fileOf(HEADER, row('A-1', '2', '1'), row('A-1', '1', '3'), row('A-1', '2', '1', 'case'))
    expect(send(intake, notice)).toMatchObject({ kind: 'decided', added: 1 })
    expect(lifeIn(intake).shipments).toMatchObject([{ carrier: 'North Freight', cases: [3, 2], shippedAt: LEFT }])
    expect(JSON.stringify(intake.records())).not.toMatch(/LOT-7|00012345678905|C1/)
  })

  test('with several shipments becomes as many, and the same notice again changes nothing', () => {
    const intake = withOrder()
    const notice = fileOf(HEADER, row('A', '1', '4'), row('B', '2', '2'))
    expect(send(intake, notice)).toMatchObject({ added: 2 })
    expect(send(intake, notice)).toMatchObject({ added: 0 })
    expect(lifeIn(intake)).toMatchObject({ shipments: [{ cases: [4, 0] }, { cases: [0, 2] }], excess: 0 })
  })

  test('names its orders in a column of its own, if it has one', () => {
    const intake = withOrder(placed('SO000000002', T))
    const notice = fileOf('Order number,Envoi,UGS,Quantité expédiée', `${NUMBER},A,1,4`, 'SO000000002,A,2,2.0')
    expect(send(intake, notice, { ...TERMS, number: null })).toMatchObject({ added: 2 })
  })

  test('corrects the shipment that it names', () => {
    const intake = withOrder()
    send(intake, fileOf(HEADER, row('A', '1', '4')))
    send(intake, fileOf(HEADER, row('A', '1', '2')), { ...TERMS, at: summer('2022-08-10', '20:30') })
    expect(lifeIn(intake).shipments).toMatchObject([{ cases: [2, 0] }])
  })

  test('fills the lines that the order had when it left', () => {
    const lines = [
      { sku: '2', product: 'Two', ordered: 2 },
      { sku: '1', product: 'One', ordered: 3 },
      { sku: '1', product: 'One', ordered: 2 },
    ]
    const intake = withOrder({ ...reported('amended', NUMBER, summer('2022-08-09', '09:00')), lines } as never)
    send(intake, fileOf(HEADER, row('A', '1', '4'), row('A', '2', '1')))
    expect(lifeIn(intake).shipments).toMatchObject([{ cases: [1, 3, 1] }])
  })
})

describe('a notice is rejected as a whole, by line and column', () => {
  test.each<[string, readonly string[], readonly (readonly unknown[])[]]>([
    [
      'an item that was not ordered',
      [row('A', '1', '1'), row('A', '9', '1')],
      [[3, 'SKU', `This item is no line of ${NUMBER}: send new lines first (amended), or correct it.`]],
    ],
    [
      'a unit that is not a case',
      [row('A', '1', '1', 'EA')],
      [[2, 'UOM', '"EA" is not a unit of cases, like CS or case: send whole cases.']],
    ],
    [
      'a part of a case',
      [row('A', '1', '1.5')],
      [[2, 'Shipped_Qty', '"1.5" is not a whole number of cases from 0 to 100000.']],
    ],
    [
      'a negative quantity',
      [row('A', '1', '-1')],
      [[2, 'Shipped_Qty', '"-1" is not a whole number of cases from 0 to 100000.']],
    ],
    [
      'a shipment without a name',
      [row('', '1', '1')],
      [[2, 'ShipmentID', 'This is empty, and not 1 to 64 letters, digits, dots, colons, hyphens or underscores.']],
    ],
  ])('%s', (_, rows, expected) => {
    const intake = withOrder()
    expect(problemsOf(intake, fileOf(HEADER, ...rows))).toEqual(expected)
    expect(lifeIn(intake).shipments).toEqual([])
  })

  test('more cases than were ordered', () => {
    const [[line, , reason] = []] = problemsOf(withOrder(), fileOf(HEADER, row('A', '1', '5')))
    expect([line, reason]).toEqual([2, expect.stringMatching(/more than was ordered/)])
  })

  test('an order that is not known, not named, or cancelled', () => {
    const notice = fileOf(HEADER, row('A', '1', '1'))
    expect(problemsOf(openIntake(), notice)).toEqual([[2, null, `No order ${NUMBER} is known.`]])
    expect(problemsOf(withOrder(), notice, { ...TERMS, number: null })).toEqual([
      [null, null, 'No column names the order: say it with --order SO123456789.'],
    ])
    const cancelled = reported('cancelled', NUMBER, summer('2022-08-09', '09:00'), 'c')
    expect(problemsOf(withOrder(cancelled), notice)).toHaveLength(1)
    const revoked = withOrder(cancelled, revocation('c', NUMBER, summer('2022-08-09', '10:00')))
    expect(problemsOf(revoked, notice)).toEqual([])
  })
})
