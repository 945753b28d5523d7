import { beforeEach, describe, expect, test } from 'vitest'
import { instant } from '../../src/domain/time/instant.ts'
import { expectProblem, read, sending } from './ask.ts'
import { openMemoryHost } from './memory-test-host.ts'
import { type Fetch, openTestHost, scenario, type TestHost } from './test-host.ts'

interface ClockAnswer {
  readonly now: string
  readonly epoch: number
  readonly moments: readonly { id: string; at: string }[]
}

let subject: TestHost
let fetch: Fetch

beforeEach(() => {
  subject = openTestHost()
  fetch = subject.as('nobody')
})

const move = (body: unknown) => read<ClockAnswer>(fetch, '/api/clock', sending('PUT', body))

test('starts on the first morning, runs, and lists the moments of the story', async () => {
  const clock = await read<ClockAnswer>(fetch, '/api/clock')
  expect(clock).toMatchObject({ now: '2022-08-09T13:00:00.000Z', epoch: 0 })
  expect(clock.moments).toHaveLength(11)
  expect(clock.moments[0]).toEqual({ id: 'friday-night', at: '2022-08-06T03:00:00.000Z' })
  subject.pass(1500)
  expect(await read<ClockAnswer>(fetch, '/api/clock')).toMatchObject({ now: '2022-08-09T13:00:01.500Z' })
})

test('can be set to a moment or an instant for everyone, and each move starts an epoch', async () => {
  expect(await move({ moment: 'october' })).toMatchObject({ now: '2022-10-01T04:00:00.000Z', epoch: 1 })
  expect(await move({ now: '2022-08-05T23:00:00-04:00' })).toMatchObject({
    now: '2022-08-06T03:00:00.000Z',
    epoch: 2,
  })
  // Setting the same time again is a move too: it restarts the story.
  expect(await move({ now: '2022-08-06T03:00:00Z' })).toMatchObject({ epoch: 3 })
  expect(await read<ClockAnswer>(subject.as('ops'), '/api/clock')).toMatchObject({
    now: '2022-08-06T03:00:00.000Z',
    epoch: 3,
  })
})

test('can be set to each moment by its name', async () => {
  for (const { id, at } of scenario.moments) expect(await move({ moment: id })).toMatchObject({ now: at })
})

describe('an invalid time', () => {
  test.each<[string, unknown, string]>([
    ['an unknown moment', { moment: 'yesterday' }, 'body.moment'],
    ['a moment by its index', { moment: 0 }, 'body.moment'],
    ['the name of a built-in property', { moment: 'constructor' }, 'body.moment'],
    ['a name over the length limit', { moment: 'x'.repeat(65) }, 'body.moment'],
    ['a text that is not an instant', { now: 'noon' }, 'body.now'],
    ['a local time', { now: '2022-08-09T09:00:00' }, 'body.now'],
    ['a day', { now: '2022-08-09' }, 'body.now'],
    ['an instant of a day that does not exist', { now: '2022-02-30T00:00:00Z' }, 'body.now'],
    ['a number', { now: 1_660_000_000 }, 'body.now'],
    ['an instant before the range', { now: '0000-01-01T00:00:00Z' }, 'body.now'],
    ['an instant after the range', { now: '9999-12-31T23:59:59Z' }, 'body.now'],
    ['an instant and a moment', { now: '2022-08-09T09:00:00-04:00', moment: 'cap' }, 'body.moment'],
    ['an unknown field', { moment: 'cap', speed: 2 }, 'body.speed'],
    ['an empty object', {}, 'body.now'],
  ])('%s', async (_, body, field) => {
    const response = await fetch('/api/clock', sending('PUT', body))
    expect(await expectProblem(response, 422, 'invalid')).toContain(field)
    expect(await read<ClockAnswer>(fetch, '/api/clock')).toMatchObject({ epoch: 0 })
  })
})

test.each(['1970-01-01T14:00:00+14:00', '2099-12-31T11:59:59-12:00'])(
  'at %s, an end of its range, every read still succeeds',
  async (now) => {
    await move({ now })
    const paths = ['/api/status', '/api/incidents', '/api/delivery-queue', '/api/stores']
    const ofStore = ['status', 'orders', 'waivers', 'launches', 'updates', 'accesses']
    for (const path of [...paths, ...ofStore.map((name) => `/api/stores/${scenario.storyStores.inQueue}/${name}`)]) {
      expect([path, (await subject.as('store-owner')(path)).status]).toEqual([path, 200])
    }
    expect(subject.failures).toEqual([])
  },
)

describe('with real time', () => {
  const real = openMemoryHost({
    seed: scenario,
    clock: { now: () => instant('2022-08-09T13:00:00Z'), demo: null },
  })

  test.each(['GET', 'HEAD', 'PUT', 'POST', 'DELETE'])('%s gets 404, because there is no clock', async (method) => {
    const body = method === 'PUT' ? sending('PUT', { moment: 'cap' }) : { method }
    const response = await real.as('ops')('/api/clock', body)
    expect(response.status).toBe(404)
    if (method !== 'HEAD') await expectProblem(response, 404, 'not-found')
  })

  test('an unreadable body gets the same 404', async () => {
    await expectProblem(await real.as('nobody')('/api/clock', { method: 'PUT', body: '{' }), 404, 'not-found')
  })
})
