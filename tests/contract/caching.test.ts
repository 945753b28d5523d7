import { describe, expect, test } from 'vitest'
import type { Access } from '../../src/contract/endpoint.ts'
import { contract, type Operation } from '../../src/contract/table.ts'
import { moveClock, REASON } from './ask.ts'
import { addressOf, namesOf, OPERATIONS } from './calls.ts'
import { madeFor } from './made.ts'
import { few } from '../database/few.ts'
import { type Caller, openTestHost, scenario } from './test-host.ts'

const subject = openTestHost({ seed: few })
const fetch = subject.as('store-owner')
const names = namesOf(scenario.storyStores.inQueue)
/** The security log has another ETag each time: reading it adds to it. */
const DIFFERENT = ['getEvents', 'listSecurityLog']
const READS = OPERATIONS.filter((each) => contract[each].method === 'GET' && !DIFFERENT.includes(each))
const PUBLIC = ['getOpenApi', 'getStatus', 'getServiceHistory', 'listIncidents', 'getIncident']
const getting = async (operation: Operation, headers: Record<string, string> = {}, method = 'GET') => {
  const { access } = contract[operation]
  return subject.as(CALLER[access] ?? 'store-owner')(addressOf(operation, await known(operation)), {
    method,
    headers: { ...REASON, ...headers },
  })
}

const CALLER: Partial<Record<Access, Caller>> = {
  intake: 'apiClient',
  operations: 'ops',
  support: 'support',
  store_support: 'support',
}
const made = new Map<Operation, ReturnType<typeof madeFor>>()
/** Creates the draft and the question once, and returns their names. */
function known(operation: Operation) {
  const known = made.get(operation) ?? madeFor(subject, operation, names)
  made.set(operation, known)
  return known
}

describe.each(READS)('%s', (operation) => {
  test('has the same ETag for the same content', async () => {
    const [one, two] = [await getting(operation), await getting(operation)]
    expect(one.headers.get('etag')).toMatch(/^"[0-9a-f]{32}"$/)
    expect(two.headers.get('etag')).toBe(one.headers.get('etag'))
  })

  test('responds with 304 and no body to a matching If-None-Match', async () => {
    const etag = (await getting(operation)).headers.get('etag') ?? ''
    for (const known of [etag, `W/${etag}`, `"other", W/"more" , ${etag}`, '*']) {
      const response = await getting(operation, { 'if-none-match': known })
      expect([known, response.status]).toEqual([known, 304])
      expect(await response.text()).toBe('')
      expect(response.headers.get('etag')).toBe(etag)
      expect(response.headers.get('content-type')).toBeNull()
      expect(response.headers.get('cache-control')).not.toBeNull()
    }
    for (const other of ['"other"', etag.replaceAll('"', ''), '', 'W/', `"${etag}"`]) {
      expect((await getting(operation, { 'if-none-match': other })).status).toBe(200)
    }
  })

  test('is cacheable only if it is public', async () => {
    const shared = 'public, max-age=0, s-maxage=2, stale-while-revalidate=10, stale-if-error=86400'
    const expected = PUBLIC.includes(operation) ? shared : 'no-store'
    expect((await getting(operation)).headers.get('cache-control')).toBe(expected)
  })

  test('responds to HEAD like to GET, without the body', async () => {
    const [get, head] = [await getting(operation), await getting(operation, {}, 'HEAD')]
    expect(head.status).toBe(200)
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers))
    expect(await head.text()).toBe('')
  })
})

test('as time passes, the as-of header changes and the ETag does not', async () => {
  // No order arrives at night. One would change queue positions.
  await moveClock(fetch, '2022-08-09T03:00:00-04:00')
  const address = addressOf('getStoreStatus', names)
  const before = await fetch(address)
  subject.pass(90_000)
  const after = await fetch(address)
  expect(before.headers.get('dockboard-as-of')).toBe('2022-08-09T07:00:00.000Z')
  expect(after.headers.get('dockboard-as-of')).toBe('2022-08-09T07:01:30.000Z')
  expect(after.headers.get('etag')).toBe(before.headers.get('etag'))
  expect(await after.text()).toBe(await before.text())
})

test('different content has a different ETag', async () => {
  const etagAt = async (at: string) => {
    await moveClock(fetch, at)
    return (await fetch('/api/status')).headers.get('etag')
  }
  expect(await etagAt('2022-08-08T22:49:00-04:00')).not.toBe(await etagAt('2022-08-08T22:48:59.999-04:00'))
})

test('responses to writes have no ETag and are not stored', async () => {
  const response = await fetch('/api/clock', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: '{"moment":"cap"}',
  })
  expect(response.headers.get('etag')).toBeNull()
  expect(response.headers.get('cache-control')).toBe('no-store')
})
