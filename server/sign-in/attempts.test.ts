import { afterEach, expect, test, vi } from 'vitest'
import { createAttemptLimit } from './attempts.ts'

const START = Date.parse('2026-11-22T12:00:00Z')

/** Returns a limit over a handler that rejects everything for `seconds`, and the number of its calls. */
function rejectingFor(seconds: number) {
  const asked: (string | null)[] = []
  const attempt = createAttemptLimit(
    {
      async handler(request) {
        asked.push(request.headers.get('x-hashed-address'))
        return new Response(null, { status: 429, headers: { 'x-retry-after': String(seconds) } })
      },
    },
    'a secret of the tests that is long enough',
  )
  return { asked, attempt }
}

afterEach(() => {
  vi.useRealTimers()
})

test('a client that is known to be blocked is rejected from memory until its wait ends', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: START })
  const { asked, attempt } = rejectingFor(42)
  expect(await attempt('sign-in', '203.0.113.1')).toEqual({ retryAfterS: 42 })
  vi.setSystemTime(START + 41_500)
  expect(await attempt('sign-in', '203.0.113.1')).toEqual({ retryAfterS: 1 })
  expect(asked).toHaveLength(1)
  vi.setSystemTime(START + 42_000)
  expect(await attempt('sign-in', '203.0.113.1')).toEqual({ retryAfterS: 42 })
  expect(asked).toHaveLength(2)
})

test('other clients and other attempts are asked for by themselves, and an IPv6 /64 is one client', async () => {
  const { asked, attempt } = rejectingFor(42)
  await attempt('sign-in', '203.0.113.1')
  await attempt('sign-in', '203.0.113.2')
  await attempt('accept', '203.0.113.1')
  await attempt('sign-in', null)
  await attempt('sign-in', '2001:db8:1:2::1')
  await attempt('sign-in', '2001:db8:1:2::2')
  expect(asked).toHaveLength(5)
  // The same hash for every kind of attempt of a client, in the form of an IPv6 address.
  expect(new Set(asked).size).toBe(4)
  for (const each of asked) if (each !== null) expect(each).toMatch(/^([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}$/)
})

test('a clock that is put back blocks nobody for longer than the window', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: START })
  const { asked, attempt } = rejectingFor(42)
  await attempt('sign-in', '203.0.113.1')
  vi.setSystemTime(START - 60 * 60_000)
  await attempt('sign-in', '203.0.113.1')
  expect(asked).toHaveLength(2)
})
