import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createRefresh } from './refresh.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] }))
afterEach(() => vi.useRealTimers())

test('what hangs is given up, told once, and what comes after it is not held up', async () => {
  const renewed: string[] = []
  const failed = vi.fn<(error: unknown) => void>()
  const hang = Promise.withResolvers<void>()
  let hangs = true
  const refresh = createRefresh(
    async (givenUp) => {
      const mine = hangs ? 'late' : 'in time'
      if (hangs) await hang.promise
      givenUp.throwIfAborted()
      renewed.push(mine)
    },
    { confirmMs: 1_000, withinMs: 3_000, failed },
  )
  await vi.advanceTimersByTimeAsync(2_999)
  expect(failed).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(failed).toHaveBeenCalledOnce()
  expect(renewed).toEqual([])

  // The next has begun, and hangs too.
  await vi.advanceTimersByTimeAsync(3_000)
  expect(failed).toHaveBeenCalledOnce()
  hangs = false
  await vi.advanceTimersByTimeAsync(3_000)
  expect(renewed.length).toBeGreaterThan(0)
  expect(refresh.isBehind()).toBe(false)

  // What was given up comes to nothing, however late it comes.
  hang.resolve()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(renewed).not.toContain('late')
  refresh.stop()
})
