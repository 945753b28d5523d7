import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { personaCallers } from '../../../tests/contract/persona-callers.ts'
import { REQUEST, publish, UPDATE } from '../../../tests/contract/publish-requests.ts'
import { openMemoryHost } from '../../../tests/contract/memory-test-host.ts'
import { scenario } from '../../../tests/contract/test-host.ts'
import { epoch, fromEpoch, instant, plus } from '../../domain/time/instant.ts'
import type { Host } from '../host.ts'
import { StoreUnavailable } from '../fact-store.ts'
import { scheduleTransitions } from './transition-scheduler.ts'

const MIDNIGHT = instant('2022-08-10T00:00:00-04:00')
/** A promise for midnight lapses when midnight has passed. */
const LAPSED = plus(MIDNIGHT, 1)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function open(parts: Partial<Host> = {}) {
  const began = Date.now()
  let start = epoch(instant('2022-08-09T23:59:50-04:00'))
  const clock = { now: () => fromEpoch(start + Date.now() - began), demo: null }
  const host: Host = { ...openMemoryHost({ seed: scenario, clock }).host, ...parts }
  const received: unknown[][] = []
  host.events.subscribe((change) => {
    const storeIds = change.topic === 'network' ? change.storeIds : undefined
    received.push([clock.now(), change.topic, ...(storeIds === undefined ? [] : [storeIds])])
  })
  const stop = scheduleTransitions(host)
  return {
    host,
    received,
    stop,
    setTo: (at: string) => {
      start = epoch(instant(at)) - (Date.now() - began)
    },
  }
}

test('publishes once at midnight in Toronto and once when a promise lapses', async () => {
  const { received, stop } = open()
  await vi.advanceTimersByTimeAsync(9_999)
  expect(received).toEqual([])
  await vi.advanceTimersByTimeAsync(30_000)
  expect(received).toEqual([
    [MIDNIGHT, 'network'],
    [LAPSED, 'network'],
  ])
  await stop()
})

test('publishes a change for one store when its scheduled instant comes, but not after a withdrawal', async () => {
  const { host, received, stop } = open()
  const api = personaCallers(
    scenario,
    () => 0,
    async () => host,
  )('ops')
  const update = { ...UPDATE, scope: { kind: 'stores', storeIds: [scenario.storyStores.inQueue] } }
  const at = (second: number) => `2022-08-09T23:59:${second}-04:00`
  await publish(api, { ...REQUEST, update, showAt: at(52) })
  const taken = await publish(api, { ...REQUEST, update, showAt: at(54) })
  await api(`/api/operations/publications/${taken.publicationId}`, { method: 'DELETE' })
  received.splice(0)
  await vi.advanceTimersByTimeAsync(9_000)
  expect(received).toEqual([[instant(at(52)), 'network', [scenario.storyStores.inQueue]]])
  await stop()
})

test('recomputes the next transition when the clock is moved', async () => {
  const { host, received, stop, setTo } = open()
  await vi.advanceTimersByTimeAsync(100)
  setTo('2022-08-11T23:59:59-04:00')
  host.events.publish({ topic: 'clock' })
  await vi.advanceTimersByTimeAsync(1_500)
  expect(received.slice(1)).toContainEqual([instant('2022-08-12T00:00:00-04:00'), 'network'])
  await stop()
})

test('retries reading the facts and does not miss the transition', async () => {
  const { store } = openMemoryHost({ seed: scenario }).host
  let tries = 0
  const failures: unknown[] = []
  const { received, stop } = open({
    failed: (error) => failures.push(error),
    store: {
      transaction(viewer, work) {
        tries += 1
        return tries === 1 ? Promise.reject(new StoreUnavailable()) : store.transaction(viewer, work)
      },
    },
  })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(failures).toHaveLength(1)
  expect(received[0]).toEqual([MIDNIGHT, 'network'])
  await stop()
})

test('publishes nothing and leaves no timer once stopped', async () => {
  const { received, stop } = open()
  await vi.advanceTimersByTimeAsync(100)
  await stop()
  expect(vi.getTimerCount()).toBe(0)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(received).toEqual([])
})
