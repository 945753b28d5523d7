import { beforeEach, describe, expect, test } from 'vitest'
import type { ResponseBodyOf } from '../../src/contract/endpoint.ts'
import type { Contract } from '../../src/contract/table.ts'
import type { DayRange } from '../../src/domain/recovery/forecast.ts'
import { forecast, rangeInQueue } from '../../src/domain/recovery/forecast.ts'
import { instant } from '../../src/domain/time/instant.ts'
import { type QueueKeys, queueFrom } from '../../src/domain/recovery/delivery-queue.ts'
import type { RecoveryPhase } from '../../src/domain/recovery/recovery-plan.ts'
import { expectProblem, moveClock, read, sending } from './ask.ts'
import { type Fetch, openTestHost, type TestHost } from './test-host.ts'

type Places = ResponseBodyOf<Contract['getQueuePositions']>

const CAP = '2022-08-11T12:00:00-04:00'
let subject: TestHost
let ops: Fetch

beforeEach(() => {
  subject = openTestHost()
  ops = subject.as('ops')
})

/** Returns each store’s range, computed like in the browser. */
function rangesOf({ regions, stores }: Places, phases: readonly RecoveryPhase[]): Map<string, DayRange | null> {
  const keys = Object.fromEntries(
    regions.map(({ region, earliest, latest }) => [
      region,
      { earliest: Float64Array.from(earliest), latest: Float64Array.from(latest) },
    ]),
  ) as QueueKeys
  const queue = queueFrom(keys)
  const ahead = forecast({ phases }, queue, instant(CAP))
  return new Map(stores.map((store) => [store.id, rangeInQueue(queue.entryOf(store), store.planned, ahead)]))
}

const placesAt = async (at: string): Promise<Places> => {
  await moveClock(ops, at)
  return read<Places>(ops, '/api/operations/delivery-queue')
}

interface Row {
  readonly id: string
  readonly summaryKind: string
  readonly expected: DayRange | null
  readonly expectedWas: DayRange | null
}
const rowsInQueue = async () => {
  const { stores } = await read<{ stores: Row[] }>(ops, '/api/operations/stores')
  return stores.filter(({ summaryKind }) => summaryKind === 'in_queue')
}
const expectedById = (rows: readonly Row[], key: 'expected' | 'expectedWas' = 'expected') =>
  Object.fromEntries(rows.map((row) => [row.id, row[key]]))

describe('the positions for trying out a plan', () => {
  test('give every store in the queue the range on its page', async () => {
    const places = await placesAt(CAP)
    const rows = await rowsInQueue()
    expect(rows.length).toBeGreaterThan(1_000)
    expect(Object.fromEntries(rangesOf(places, places.plan?.phases ?? []))).toEqual(expectedById(rows))
    expect(places.because).toBeNull()
  })

  test.each([
    ['2022-08-09T09:00:00-04:00', 'paused', null],
    ['2022-08-12T12:00:00-04:00', null, 3],
    ['2022-09-01T12:00:00-04:00', 'not_recovering', null],
  ])('at %s: %s, %s phases', async (at, because, phases) => {
    const places = await placesAt(at)
    expect(places.because).toBe(because)
    expect(places.plan?.phases.length ?? null).toBe(phases)
    expect(places.stores.length > 0).toBe(because !== 'not_recovering')
  })
})

describe('a plan that was tried out and then published', () => {
  const phases: readonly RecoveryPhase[] = [
    { firstDay: '2022-08-11', stopsPerDay: { low: 150, high: 250 }, heldBack: ['North'] },
    { firstDay: '2022-08-14', stopsPerDay: { low: 300, high: 420 }, heldBack: [] },
  ].map((phase) => ({ ...phase, hours: { from: '06:00', to: '22:00' } })) as unknown as RecoveryPhase[]
  const reason = { en: 'The road north is closed.', fr: 'La route du Nord est fermée.' }
  const publish = (plan: unknown, places: Places, confirmed = false) =>
    ops(
      '/api/operations/publications',
      sending('POST', {
        publishRequest: {
          incident: { kind: 'known', id: places.plan?.incidentId },
          update: null,
          measures: [],
          launches: [],
          launchChanges: [],
          plan,
          showAt: null,
        },
        confirmed,
        draftId: null,
      }),
    )

  test('gives stores the predicted ranges, and returns the plan as it was', async () => {
    const places = await placesAt(CAP)
    const before = expectedById(await rowsInQueue())
    const tried = Object.fromEntries(rangesOf(places, phases))
    expect(tried).not.toEqual(before)
    expect((await publish({ phases, reason }, places)).status).toBe(201)
    const rows = await rowsInQueue()
    expect(expectedById(rows)).toEqual(tried)
    for (const row of rows.filter(({ expectedWas }) => expectedWas !== null)) {
      expect(row.expectedWas).toEqual(before[row.id])
    }
    const north = places.stores.filter(({ region }) => region === 'North').map(({ id }) => tried[id])
    expect(north.length).toBeGreaterThan(30)
    expect(north.every((range) => range !== null && range !== undefined && range.first >= '2022-08-14')).toBe(true)
    expect((await read<Places>(ops, '/api/operations/delivery-queue')).plan).toMatchObject({ phases, reason })
  })

  test('needs confirmation if it never serves a region or any store', async () => {
    const places = await placesAt(CAP)
    const held = { phases: phases.slice(0, 1), reason }
    const fields = await expectProblem(await publish(held, places), 422, 'confirmation-needed')
    expect(fields).toEqual(['body.publishRequest.plan.phases.0.heldBack'])
    expect((await publish(held, places, true)).status).toBe(201)
    const none = { phases: phases.map((phase) => ({ ...phase, stopsPerDay: { low: 0, high: 0 } })), reason }
    expect((await publish(none, places, true)).status).toBe(201)
    const rows = await rowsInQueue()
    expect(rows.every(({ expected }) => expected === null)).toBe(true)
  })
})

test.each(['store-owner', 'chain-owner', 'support'] as const)(
  '%s cannot read the delivery queue of operations',
  async (caller) => {
    await expectProblem(await subject.as(caller)('/api/operations/delivery-queue'), 403, 'forbidden')
  },
)
