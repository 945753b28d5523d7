import { beforeEach, describe, expect, test } from 'vitest'
import { CARRIER_TOKEN } from './api-client.ts'
import { expectProblem, read, sending } from './ask.ts'
import { placed, reported, resultsOf, sentTo, short } from './intake-calls.ts'
import { openTestHost, type TestHost } from './test-host.ts'

const A = 'SO990000001'
const B = 'SO990000002'
const PATH = '/api/order-events'

interface Listed {
  readonly items: readonly { readonly id: string; readonly result: string; readonly errors?: readonly object[] }[]
  readonly next: string | null
}

let subject: TestHost
let sent: ReturnType<typeof sentTo>

beforeEach(() => {
  subject = openTestHost()
  sent = sentTo(subject)
})

const asCarrier = { authorization: `Bearer ${CARRIER_TOKEN}` }
const byCarrier = async (...events: readonly unknown[]) =>
  resultsOf(await subject.as('nobody')(PATH, sending('POST', { events }, asCarrier)))
const ofCarrier = (query = '') => read<Listed>(subject.as('nobody'), PATH + query, { headers: asCarrier })
const ofWarehouse = (query = '') => read<Listed>(subject.as('apiClient'), PATH + query)

describe('an event that waited for an order which another sender placed', () => {
  beforeEach(async () => {
    await byCarrier(reported('shipped', A, { cases: [9, 9] }), reported('held', A), reported('picked', B))
  })

  test('is pending until then, for its own sender alone', async () => {
    expect(await ofCarrier()).toMatchObject({
      items: [
        { id: `held-${A}`, number: A, kind: 'held', result: 'pending' },
        { id: `picked-${B}`, number: B, kind: 'picked', result: 'pending' },
        { id: `shipped-${A}`, number: A, kind: 'shipped', result: 'pending' },
      ],
      next: null,
    })
    expect((await ofWarehouse()).items).toEqual([])
  })

  test('and did not fit is shown as refused, with what is wrong, until it is corrected', async () => {
    expect(await sent.intake(placed(A))).toEqual([{ id: `placed-${A}`, result: 'accepted' }])
    const { items } = await ofCarrier('?result=refused')
    expect(items).toMatchObject([{ id: `shipped-${A}`, result: 'refused', errors: [{ field: 'cases' }] }])
    expect((await ofCarrier('?result=pending')).items.map(({ id }) => id)).toEqual([`picked-${B}`])
    expect((await ofWarehouse()).items).toEqual([])

    expect(short(await byCarrier(reported('shipped', A, { cases: [4, 2] })))).toEqual(['accepted'])
    expect((await ofCarrier('?result=refused')).items).toEqual([])
  })

  test('and did not fit waits for nothing any more, and takes no place', async () => {
    await sent.intake(placed(A))
    expect(short(await byCarrier(reported('shipped', A, { cases: [9, 9] })))).toEqual(['refused body.events.0.cases'])
    expect((await ofCarrier('?result=refused')).items).toHaveLength(1)
  })

  test('is explained in the language of its sender', async () => {
    await sent.intake(placed(A))
    const headers = { ...asCarrier, 'accept-language': 'fr-CA' }
    const response = await subject.as('nobody')(`${PATH}?result=refused`, { headers })
    expect(response.headers.get('content-language')).toBe('fr')
    expect(await response.text()).toContain('Tous envois confondus')
  })
})

test('an event that is corrected in the batch that places its order is not shown as refused', async () => {
  await sent.intake(reported('shipped', A, { cases: [9, 9] }))
  expect(short(await sent.intake(placed(A), reported('shipped', A, { cases: [4, 2] })))).toEqual([
    'accepted',
    'accepted',
  ])
  expect((await ofWarehouse()).items).toEqual([])
})

test('pages follow each other by id', async () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  await sent.intake(...ids.map((id) => reported('held', A, { id, at: `2022-08-09T08:0${ids.indexOf(id)}:00-04:00` })))
  const first = await ofWarehouse('?limit=2')
  const second = await ofWarehouse(`?limit=2&cursor=${first.next}`)
  const third = await ofWarehouse(`?limit=2&cursor=${second.next}`)
  expect([first, second, third].map(({ items }) => items.map(({ id }) => id).join(''))).toEqual(['ab', 'cd', 'e'])
  expect(third.next).toBeNull()
})

test('a cursor that is no id is rejected', async () => {
  const response = await subject.as('apiClient')(`${PATH}?cursor=a%2Fb`)
  expect(await expectProblem(response, 400, 'malformed')).toEqual(['query.cursor'])
})
