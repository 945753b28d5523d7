import { beforeEach, expect, test } from 'vitest'
import { moveClock, read } from './ask.ts'
import { pauseFor, publish, REQUEST, UPDATE, updateOf } from './publish-requests.ts'
import { openTestHost, scenario, type TestHost } from './test-host.ts'

interface History {
  readonly days: readonly string[]
  readonly services: readonly { readonly id: string; readonly days: readonly string[] }[]
}

let subject: TestHost

beforeEach(async () => {
  subject = openTestHost()
  // No incident is open, and deliveries are normal.
  await moveClock(subject.as('nobody'), '2022-09-01T12:00:00-04:00')
})

const history = (caller: 'nobody' | 'store-owner' = 'nobody') =>
  read<History>(subject.as(caller), '/api/service-history')
/** The statuses of deliveries on the last days, today last. */
async function deliveries(count: number, caller?: 'store-owner'): Promise<readonly string[]> {
  const { services } = await history(caller)
  return services.find(({ id }) => id === 'store-deliveries')?.days.slice(-count) ?? []
}
const DELAYED = 'degraded_performance'
const HOUR = 3_600_000

test('has 90 days, today last, for each service', async () => {
  const { days, services } = await history()
  expect([days.length, days.at(0), days.at(-1)]).toEqual([90, '2022-06-04', '2022-09-01'])
  expect(services.every((service) => service.days.length === 90)).toBe(true)
})

test('today is as bad as it was at its worst, and the next day begins as it is then', async () => {
  expect(await deliveries(1)).toEqual(['operational'])
  const { incidentId } = await publish(subject.as('ops'), REQUEST)
  expect(await deliveries(1)).toEqual([DELAYED])
  subject.pass(HOUR)
  await publish(subject.as('ops'), updateOf(incidentId, { status: 'resolved', impact: 'none' }))
  expect(await deliveries(1)).toEqual([DELAYED])
  subject.pass(24 * HOUR)
  expect(await deliveries(2)).toEqual([DELAYED, 'operational'])
})

test('what is scheduled counts from its instant on, and a pause from its first day on', async () => {
  const everyone = { kind: 'everyone' }
  await publish(subject.as('ops'), {
    ...REQUEST,
    measures: [pauseFor(everyone, { firstDay: '2022-09-02' })],
    showAt: '2022-09-01T18:00:00-04:00',
  })
  expect(await deliveries(1)).toEqual(['operational'])
  subject.pass(6 * HOUR)
  expect(await deliveries(1)).toEqual([DELAYED])
  subject.pass(6 * HOUR)
  expect(await deliveries(2)).toEqual([DELAYED, 'major_outage'])
})

test('what concerns named stores is in nobody’s history', async () => {
  const before = await history()
  const own = { kind: 'stores', storeIds: [scenario.storyStores.inQueue] }
  await publish(subject.as('ops'), { ...REQUEST, update: { ...UPDATE, scope: own }, measures: [pauseFor(own)] })
  expect(await history()).toEqual(before)
  expect(await history('store-owner')).toEqual(before)
})
