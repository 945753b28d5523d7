import { describe, expect, test } from 'vitest'
import { moveClock, read } from './ask.ts'
import { openTestHost, scenario } from './test-host.ts'

const { as } = openTestHost()
const { deliveredBefore, inProcess, inQueue } = scenario.storyStores

interface Waiver {
  fee: string
  amount: number | null
  firstDay: string | null
  countedOn: string
  perStore: number | string
  entitlement: object
  uses: { orderNumber: string; on: string }[]
}

async function waiverOf(fee: string, storeId: string, at: string): Promise<Waiver> {
  await moveClock(as('nobody'), at)
  const caller = storeId === inQueue ? 'store-owner' : 'chain-owner'
  const { waivers } = await read<{ waivers: Waiver[] }>(as(caller), `/api/stores/${storeId}/waivers`)
  const found = waivers.find((each) => each.fee === fee)
  if (found === undefined) throw new Error(`no waiver of ${fee} at ${at}`)
  return found
}

describe('the delivery fee, waived through 30 September', () => {
  test.each([
    ['2022-08-08T22:49:00-04:00', { state: 'available', left: 'unlimited', daysLeft: 53 }],
    ['2022-09-30T23:59:59-04:00', { state: 'available', left: 'unlimited', daysLeft: 0 }],
    ['2022-09-30T23:59:59.999-04:00', { state: 'available', left: 'unlimited', daysLeft: 0 }],
    ['2022-10-01T00:00:00-04:00', { state: 'expired', lastDay: '2022-09-30' }],
    // The same two instants in other time zones.
    ['2022-10-01T03:59:59.999Z', { state: 'available', left: 'unlimited', daysLeft: 0 }],
    ['2022-10-01T13:00:00+09:00', { state: 'expired', lastDay: '2022-09-30' }],
  ])('at %s', async (at, entitlement) => {
    expect((await waiverOf('delivery', inQueue, at)).entitlement).toEqual(entitlement)
  })

  test('unpublished values are null or unknown', async () => {
    const waiver = await waiverOf('delivery', inQueue, '2022-09-01T12:00:00-04:00')
    expect(waiver).toMatchObject({ amount: null, firstDay: null, countedOn: 'unknown', uses: [] })
  })
})

describe('the fee of one emergency order, waived from 1 September to 31 March', () => {
  test.each([
    ['2022-08-31T23:59:59.999-04:00', { state: 'not_yet_open', opens: '2022-09-01', inDays: 1 }],
    ['2022-09-01T00:00:00-04:00', { state: 'available', left: 1, daysLeft: 211 }],
    ['2022-11-06T01:30:00-04:00', { state: 'available', left: 1, daysLeft: 145 }],
    ['2022-11-06T01:30:00-05:00', { state: 'available', left: 1, daysLeft: 145 }],
    ['2023-03-31T23:59:59.999-04:00', { state: 'available', left: 1, daysLeft: 0 }],
    ['2023-04-01T00:00:00-04:00', { state: 'expired', lastDay: '2023-03-31' }],
  ])('at %s', async (at, entitlement) => {
    const waiver = await waiverOf('emergency_order', inQueue, at)
    expect(waiver.entitlement).toEqual(entitlement)
    expect(waiver).toMatchObject({ amount: 50_000, countedOn: 'placed', perStore: 1 })
  })

  test('is used up by an order, which is listed with its number', async () => {
    const used = await waiverOf('emergency_order', deliveredBefore, '2022-09-30T23:59:00-04:00')
    expect(used.entitlement).toEqual({ state: 'used_up' })
    expect(used.uses).toHaveLength(1)
    expect(used.uses[0]?.orderNumber).toMatch(/^SO\d{9}$/)
    expect(used.uses[0]?.on).toMatch(/^2022-09-\d\d$/)
  })

  test('is available again after the order is cancelled', async () => {
    const back = await waiverOf('emergency_order', inProcess, '2022-09-30T23:59:00-04:00')
    expect(back.entitlement).toMatchObject({ state: 'available', left: 1 })
    expect(back.uses).toEqual([])
  })
})
