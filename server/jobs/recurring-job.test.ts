import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startJobs } from './job.ts'
import { recurringJob } from './recurring-job.ts'

const failed = vi.fn<(error: unknown, job?: string) => void>()
beforeEach(() => {
  vi.useFakeTimers()
  failed.mockClear()
})
afterEach(() => vi.useRealTimers())

test('a run that hangs is aborted, reported once and does not block later runs', async () => {
  const renewed: string[] = []
  const hang = Promise.withResolvers<void>()
  let hangs = true
  const job = recurringJob({
    name: 'tests',
    everyMs: 1_000,
    withinMs: 3_000,
    async run(givenUp) {
      const mine = hangs ? 'late' : 'in time'
      if (hangs) await hang.promise
      givenUp.throwIfAborted()
      renewed.push(mine)
    },
  })
  await job.start(failed)
  await vi.advanceTimersByTimeAsync(2_999)
  expect(failed).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(failed).toHaveBeenCalledOnce()
  expect(renewed).toEqual([])

  // The next run has begun and hangs too.
  await vi.advanceTimersByTimeAsync(3_000)
  expect(failed).toHaveBeenCalledOnce()
  hangs = false
  await vi.advanceTimersByTimeAsync(3_000)
  expect(renewed.length).toBeGreaterThan(0)
  expect(job.isBehind()).toBe(false)

  // An aborted run has no effect, however late it ends.
  hang.resolve()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(renewed).not.toContain('late')
  await job.stop()
})

test('runs never overlap, and concurrent requests cause one run', async () => {
  let [running, most, runs] = [0, 0, 0]
  let request = (): void => undefined
  const job = recurringJob({
    name: 'tests',
    everyMs: 60_000,
    subscribe(given) {
      request = given
      return () => undefined
    },
    async run() {
      running += 1
      runs += 1
      most = Math.max(most, running)
      await new Promise((resolve) => {
        setTimeout(resolve, 350)
      })
      running -= 1
    },
  })
  const stop = await startJobs([job], failed)
  request()
  request()
  expect(job.isBehind()).toBe(true)
  await vi.advanceTimersByTimeAsync(2 * 350)
  expect([runs, most, job.isBehind()]).toEqual([2, 1, false])
  await stop()
})

test('a failing job is reported at once, then twice an hour, and retried each time', async () => {
  let runs = 0
  const job = recurringJob({
    name: 'tests',
    everyMs: 60_000,
    async run() {
      runs += 1
      throw new Error(`run ${runs}`)
    },
  })
  const stop = await startJobs([job], failed)
  await vi.advanceTimersByTimeAsync(60 * 60_000)
  expect(runs).toBe(61)
  expect(failed.mock.calls).toEqual([1, 31, 61].map((run) => [new Error(`run ${run}`), 'tests']))
  await stop()
  expect(vi.getTimerCount()).toBe(0)
})

test('stopping aborts and awaits a running job', async () => {
  let hasEnded = false
  const job = recurringJob({
    name: 'tests',
    everyMs: 60_000,
    async run(givenUp) {
      await new Promise<void>((resolve) => {
        givenUp.addEventListener('abort', () => resolve(), { once: true })
      })
      await Promise.resolve()
      hasEnded = true
    },
  })
  const stop = await startJobs([job], failed)
  await vi.advanceTimersByTimeAsync(1)
  expect(hasEnded).toBe(false)
  await stop()
  expect(hasEnded).toBe(true)
  expect(failed).not.toHaveBeenCalled()
  expect(vi.getTimerCount()).toBe(0)
})
