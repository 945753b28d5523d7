import { describe, expect, test } from 'vitest'
import { expectProblem, moveClock, read, REASON, sending } from './ask.ts'
import { EMERGENCY_ORDER, EMERGENCY_WAIVER } from './calls.ts'
import { openTestHost, scenario, type TestHost } from './test-host.ts'

const { deliveredBefore, inQueue } = scenario.storyStores
const WHY = { en: 'It went out by mistake.', fr: 'Elle est partie par erreur.' }
const REVERSAL = {
  storeId: deliveredBefore,
  waiverId: EMERGENCY_WAIVER,
  orderId: EMERGENCY_ORDER,
  reason: WHY,
}
const AFTER_THE_USE = '2022-09-30T12:00:00-04:00'

interface Waiver {
  id: string
  fee: string
  entitlement: { state: string; left?: number }
  uses: { orderId: string }[]
  reversed: { orderId: string; orderNumber: string; on: string; reversedOn: string; reason: object }[]
}
interface Programme {
  id: string
  fee: string
  state: string
  stores: number
  usage: { stores: number; uses: number; waived: number | null; reversed: number } | null
}

const reverse = ({ as }: TestHost, over: object = {}, headers = {}) =>
  as('ops')('/api/operations/waiver-reversals', sending('POST', { ...REVERSAL, ...over }, headers))

async function waiverOf({ as }: TestHost, caller: 'chain-owner' | 'ops' = 'chain-owner'): Promise<Waiver> {
  const path = `/api/stores/${deliveredBefore}/waivers`
  const { waivers } = await read<{ waivers: Waiver[] }>(as(caller), path, { headers: REASON })
  const found = waivers.find(({ fee }) => fee === 'emergency_order')
  if (found === undefined) throw new Error('no waiver of emergency orders')
  return found
}

async function programmes({ as }: TestHost): Promise<Programme[]> {
  return (await read<{ programmes: Programme[] }>(as('ops'), '/api/operations/waivers')).programmes
}

test('waiver programmes have their use so far, or null if the amount is unpublished', async () => {
  const host = openTestHost()
  await moveClock(host.as('nobody'), '2022-08-08T22:48:00-04:00')
  expect(await programmes(host)).toEqual([])
  await moveClock(host.as('nobody'), AFTER_THE_USE)
  const found = await programmes(host)
  const delivery = found.find(({ fee }) => fee === 'delivery')
  expect(delivery).toMatchObject({ state: 'active', stores: scenario.stores.length, usage: null })
  const emergency = found.find(({ fee }) => fee === 'emergency_order')
  const { uses, stores } = emergency?.usage ?? { uses: 0, stores: 0 }
  expect(uses).toBeGreaterThan(0)
  expect(emergency).toMatchObject({
    id: EMERGENCY_WAIVER,
    state: 'active',
    usage: { stores, uses, waived: uses * 50_000, reversed: 0 },
  })
})

describe('a reversed waiver use', () => {
  test('is available again from then on, listed with its day and reason, and counted', async () => {
    const host = openTestHost()
    await moveClock(host.as('nobody'), AFTER_THE_USE)
    const [before] = (await programmes(host)).filter(({ fee }) => fee === 'emergency_order')
    expect((await waiverOf(host)).entitlement).toEqual({ state: 'used_up' })
    expect((await reverse(host)).status).toBe(201)

    const waiver = await waiverOf(host)
    expect(waiver.entitlement).toMatchObject({ state: 'available', left: 1 })
    expect(waiver.uses).toEqual([])
    expect(waiver.reversed).toMatchObject([{ orderId: EMERGENCY_ORDER, reversedOn: '2022-09-30', reason: WHY }])
    expect(waiver.reversed[0]?.orderNumber).toMatch(/^SO\d{9}$/)
    const [after] = (await programmes(host)).filter(({ fee }) => fee === 'emergency_order')
    expect(after?.usage).toMatchObject({ uses: (before?.usage?.uses ?? 0) - 1, reversed: 1 })
    // Before the reversal it is used up.
    await moveClock(host.as('nobody'), '2022-09-30T11:59:59-04:00')
    expect((await waiverOf(host)).entitlement).toEqual({ state: 'used_up' })
  })

  test('cannot be reversed twice, not even concurrently', async () => {
    const host = openTestHost()
    await moveClock(host.as('nobody'), AFTER_THE_USE)
    const answers = await Promise.all([reverse(host), reverse(host)])
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 409])
    await expectProblem(await reverse(host), 409, 'conflict')
    expect((await waiverOf(host)).reversed).toHaveLength(1)
  })

  test('with one key is reversed once and gets the same response', async () => {
    const host = openTestHost()
    await moveClock(host.as('nobody'), AFTER_THE_USE)
    const key = { 'idempotency-key': 'one' }
    const [first, again] = [await reverse(host, {}, key), await reverse(host, {}, key)]
    expect(first.status).toBe(201)
    expect(await again.text()).toBe(await first.text())
  })

  test.each([
    ['an order without a use', { orderId: 'f'.repeat(32) }],
    ['another waiver', { waiverId: 'f'.repeat(32) }],
    ['another store', { storeId: inQueue }],
    ['an unknown store', { storeId: 'f'.repeat(32) }],
  ])('%s is rejected', async (_, over) => {
    const host = openTestHost()
    await moveClock(host.as('nobody'), AFTER_THE_USE)
    expect(await expectProblem(await reverse(host, over), 422, 'invalid')).toEqual(['body.orderId'])
    expect((await waiverOf(host)).reversed).toEqual([])
  })

  test('needs its reason in both languages', async () => {
    const host = openTestHost()
    const answer = await reverse(host, { reason: { en: 'It went out by mistake.', fr: ' ' } })
    expect(await expectProblem(answer, 422, 'invalid')).toEqual(['body.reason.fr'])
  })
})
