import { beforeEach, describe, expect, test } from 'vitest'
import { PERSONAS } from '../../src/scenario/scenario.ts'
import { expectProblem, read, sending } from './ask.ts'
import { openTestHost, scenario, type TestHost } from './test-host.ts'

const HOUR_MS = 60 * 60 * 1000
let subject: TestHost

beforeEach(() => {
  subject = openTestHost()
})

test('an anonymous caller signs in and out', async () => {
  const fetch = subject.as('nobody')
  const { id } = scenario.personas['store-owner']
  const owner = { person: { id, name: 'Renée Okafor', role: 'retailer', stores: 1 } }
  expect(await read(fetch, '/api/session')).toEqual({ person: null })
  expect(await read(fetch, '/api/session', sending('POST', { persona: 'store-owner' }))).toEqual(owner)
  expect(await read(fetch, '/api/session')).toEqual(owner)
  expect(await read(fetch, '/api/stores')).toMatchObject({ total: 1 })

  const out = await fetch('/api/session', { method: 'DELETE' })
  expect([out.status, await out.text()]).toEqual([204, ''])
  expect(await read(fetch, '/api/session')).toEqual({ person: null })
  await expectProblem(await fetch('/api/stores'), 401, 'sign-in-required')
  expect((await fetch('/api/session', { method: 'DELETE' })).status).toBe(204)
})

test('signing in over another session replaces the person', async () => {
  const fetch = subject.as('ops')
  expect(await read(fetch, '/api/session', sending('POST', { persona: 'chain-owner' }))).toMatchObject({
    person: { role: 'retailer', stores: 24 },
  })
  expect(await read(fetch, '/api/stores')).toMatchObject({ total: 24 })
})

test('callers have separate sessions', async () => {
  await read(subject.as('nobody'), '/api/session', sending('POST', { persona: 'support' }))
  expect(await read(subject.as('expired'), '/api/session')).toEqual({ person: null })
  expect(await read(subject.as('chain-owner'), '/api/session')).toMatchObject({ person: { stores: 24 } })
})

test('the sign-in methods list the personas without their ids and stores', async () => {
  const text = await (await subject.as('nobody')('/api/session/methods')).text()
  expect(JSON.parse(text)).toMatchObject({
    personas: PERSONAS.map((id) => ({ id })),
  })
  for (const { id, storeIds } of Object.values(scenario.personas)) {
    expect([id, ...storeIds].filter((each) => text.includes(each))).toEqual([])
  }
})

test('after a session ends, protected requests get session-expired and others succeed', async () => {
  const fetch = subject.as('store-owner')
  const statusPath = `/api/stores/${scenario.storyStores.inQueue}/status`
  subject.pass(8 * HOUR_MS - 1)
  expect((await fetch(statusPath)).status).toBe(200)
  subject.pass(1)
  await expectProblem(await fetch(statusPath), 401, 'session-expired')
  await expectProblem(await fetch('/api/stores'), 401, 'session-expired')
  await expectProblem(await fetch('/api/delivery-queue'), 401, 'session-expired')
  expect((await fetch('/api/status')).status).toBe(200)
  expect(await read(fetch, '/api/session')).toEqual({ person: null })
  await read(fetch, '/api/session', sending('POST', { persona: 'store-owner' }))
  expect((await fetch(statusPath)).status).toBe(200)
})

test('moving the story’s clock ends no session, because sessions use real time', async () => {
  await read(subject.as('nobody'), '/api/clock', sending('PUT', { moment: 'april' }))
  expect((await subject.as('store-owner')('/api/stores')).status).toBe(200)
})

describe('a rejected sign-in', () => {
  test('with a password, on a host without passwords', async () => {
    const body = { email: 'renee@example.org', password: 'correct horse' }
    const response = await subject.as('nobody')('/api/session', sending('POST', body))
    const text = await response.clone().text()
    expect(await expectProblem(response, 401, 'sign-in-refused')).toEqual([])
    expect(text).not.toMatch(/renee|horse/)
  })

  test.each<[string, unknown, string]>([
    ['an unknown persona', { persona: 'owner' }, 'body.persona'],
    ['the name of a built-in property as persona', { persona: 'constructor' }, 'body.persona'],
    ['no password', { email: 'a@example.org' }, 'body.password'],
    ['an empty password', { email: 'a@example.org', password: '' }, 'body.password'],
    ['a password over the length limit', { email: 'a@example.org', password: 'x'.repeat(1025) }, 'body.password'],
    ['a persona and a password', { persona: 'ops', password: 'x' }, 'body.password'],
  ])('for %s', async (_, body, field) => {
    const response = await subject.as('nobody')('/api/session', sending('POST', body))
    expect(await expectProblem(response, 422, 'invalid')).toContain(field)
    expect(await read(subject.as('nobody'), '/api/session')).toEqual({ person: null })
  })

  test('does not end the current session', async () => {
    const body = { email: 'a@example.org', password: 'x' }
    expect((await subject.as('ops')('/api/session', sending('POST', body))).status).toBe(401)
    expect(await read(subject.as('ops'), '/api/session')).toMatchObject({ person: { role: 'operations' } })
  })
})
