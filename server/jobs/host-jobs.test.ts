import { afterEach, expect, test, vi } from 'vitest'
import { createEventHub } from '../../src/api/events/event-hub.ts'
import { hostJobs } from './host-jobs.ts'

afterEach(() => {
  vi.useRealTimers()
})

test('checks all sessions once missed changes of people are reported', async () => {
  vi.useFakeTimers()
  const checked = vi.fn<() => Promise<void>>(async () => undefined)
  let missed: () => void = () => undefined
  const idle = { name: 'idle', start: async () => undefined, stop: async () => undefined }
  const jobs = hostJobs(
    {
      database: { listen: async () => async () => undefined } as never,
      changes: {} as never,
      signIn: {
        peopleChanges(_, report) {
          missed = report
          return idle
        },
      },
      retention: { questionDays: 365, securityLogMonths: 24 },
      log: {} as never,
    },
    {
      host: { events: createEventHub('test') } as never,
      refresh: idle as never,
      readers: { beat: () => undefined, closeOutdated: checked, closeOf: () => undefined },
      sessionCheckMs: 60_000,
    },
  )
  const check = jobs.find(({ name }) => name === 'session check')
  await check?.start(() => undefined)
  await vi.advanceTimersByTimeAsync(1)
  const before = checked.mock.calls.length
  missed()
  await vi.advanceTimersByTimeAsync(1)
  expect(checked.mock.calls.length).toBe(before + 1)
  await check?.stop()
  missed()
  await vi.advanceTimersByTimeAsync(1)
  expect(checked.mock.calls.length).toBe(before + 1)
})
