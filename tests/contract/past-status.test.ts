import { describe, expect, test } from 'vitest'
import { openTestHost } from './test-host.ts'

interface StatusBody {
  readonly services: readonly { readonly id: string; readonly status: string }[]
  readonly deliveries: readonly { readonly mode: string }[]
}

interface ProblemBody {
  readonly type: string
  readonly errors: readonly { readonly field: string }[]
}

const ask = (at: string) => openTestHost().as('nobody')(`/api/status?at=${encodeURIComponent(at)}`)

describe('the status as it was known at a past instant', () => {
  test.each([
    ['2022-08-05T23:59:59.999-04:00', 'operational', 'normal'],
    ['2022-08-08T22:48:59.999-04:00', 'degraded_performance', 'doubtful'],
    ['2022-08-08T22:49:00-04:00', 'major_outage', 'paused'],
  ])('%s: deliveries %s, %s', async (at, status, mode) => {
    const response = await ask(at)
    expect(response.status).toBe(200)
    const body = (await response.json()) as StatusBody
    expect(body.services.find(({ id }) => id === 'store-deliveries')?.status).toBe(status)
    expect(new Set(body.deliveries.map((each) => each.mode))).toEqual(new Set([mode]))
    expect(response.headers.get('dockboard-as-of')).toBe(new Date(at).toISOString())
  })
})

describe('an invalid instant is rejected with its reason', () => {
  test.each([
    ['in the future', '2022-08-09T09:00:00.001-04:00'],
    ['before anything was published', '1969-12-31T23:59:59Z'],
    ['without an offset', '2022-08-08T22:49:00'],
    ['a text that is not an instant', 'yesterday'],
    ['a day that does not exist', '2022-02-30T00:00:00Z'],
  ])('%s', async (_, at) => {
    const response = await ask(at)
    expect(response.status).toBe(400)
    const body = (await response.json()) as ProblemBody
    expect(body.type).toBe('urn:dockboard:problem:malformed')
    expect(body.errors.map(({ field }) => field)).toEqual(['query.at'])
  })
})
