import { createHmac } from 'node:crypto'
import { PERSONAS } from '../../src/scenario/scenario.ts'
import { expect, test } from 'vitest'
import { expectProblem, read, sending } from '../contract/ask.ts'
import { scenario } from '../contract/test-host.ts'
import { SECRET, signInHost } from './sign-in-host.ts'

const HOUR_MS = 60 * 60 * 1000
const subject = signInHost()
const storeStatus = `/api/stores/${scenario.storyStores.inQueue}/status`

test('a session lasts for every request from sign-in to sign-out', async () => {
  const { fetch, cookie } = subject().browser()
  expect(await read(fetch, '/api/session')).toEqual({ person: null })
  await expectProblem(await fetch('/api/stores'), 401, 'sign-in-required')
  const id = expect.any(String) as string
  const owner = { person: { id, name: 'Renée Okafor', role: 'retailer', stores: 1 } }
  expect(await read(fetch, '/api/session', sending('POST', { persona: 'store-owner' }))).toEqual(owner)
  expect(await read(fetch, '/api/session')).toEqual(owner)
  expect((await fetch(storeStatus)).status).toBe(200)

  const kept = cookie()
  expect((await fetch('/api/session', { method: 'DELETE' })).status).toBe(204)
  expect(cookie()).toBe('')
  expect(await read(fetch, '/api/session')).toEqual({ person: null })
  // A copied cookie is useless after sign-out.
  await expectProblem(await fetch('/api/stores', { headers: { cookie: kept } }), 401, 'session-expired')
})

test('the cookie is bound to the host and inaccessible to scripts and other sites', async () => {
  const { fetch } = subject().browser()
  const response = await fetch('/api/session', sending('POST', { persona: 'ops' }))
  const cookies = response.headers.getSetCookie()
  expect(cookies).toHaveLength(1)
  const [pair, ...attributes] = cookies[0]?.split('; ') ?? []
  expect(pair).toMatch(/^__Host-dockboard=/)
  expect(attributes.toSorted()).toEqual(['HttpOnly', 'Max-Age=604800', 'Path=/', 'SameSite=Strict', 'Secure'])
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test('a session ends after eight hours of real time with session-expired', async () => {
  const { fetch } = await subject().as('store-owner')
  subject().pass(8 * HOUR_MS - 1)
  expect((await fetch(storeStatus)).status).toBe(200)
  subject().pass(1)
  await expectProblem(await fetch(storeStatus), 401, 'session-expired')
  expect(await read(fetch, '/api/session')).toEqual({ person: null })
  await read(fetch, '/api/session', sending('POST', { persona: 'store-owner' }))
  expect((await fetch(storeStatus)).status).toBe(200)
})

test('signing in over another session replaces it and ends it', async () => {
  const { fetch, cookie } = await subject().as('ops')
  const old = cookie()
  await read(fetch, '/api/session', sending('POST', { persona: 'chain-owner' }))
  expect(await read(fetch, '/api/stores')).toMatchObject({ total: 24 })
  const other = subject().browser()
  await expectProblem(await other.fetch('/api/delivery-queue', { headers: { cookie: old } }), 401, 'session-expired')
})

test('a forged cookie identifies no person', async () => {
  const { cookie } = await subject().as('ops')
  const { fetch } = subject().browser()
  const token =
    decodeURIComponent(cookie())
      .replace(/^[^=]+=/, '')
      .split('.')[0] ?? ''
  const signed = (by: string) => `${token}.${createHmac('sha256', by).update(token).digest('base64')}`
  const asked = (value: string) =>
    fetch('/api/people', { headers: { cookie: `__Host-dockboard=${encodeURIComponent(value)}` } })
  expect((await asked(signed(SECRET))).status).toBe(200)
  for (const value of [token, `${token}.`, signed('guessed'), `${signed(SECRET)}x`, 'x'.repeat(5000), '.', '%']) {
    await expectProblem(await asked(value), 401, 'session-expired')
  }
  for (const header of ['dockboard=x', '__Host-dockboard=', '__Host-dockboard', '; ;=', '__host-dockboard=x']) {
    await expectProblem(await fetch('/api/people', { headers: { cookie: header } }), 401, 'sign-in-required')
  }
})

test('the sign-in methods list the personas without their ids and stores', async () => {
  const text = await (await subject().browser().fetch('/api/session/methods')).text()
  expect(JSON.parse(text)).toMatchObject({
    password: true,
    personas: PERSONAS.map((id) => ({ id })),
  })
  for (const { id, storeIds } of Object.values(scenario.personas)) {
    expect([id, ...storeIds].filter((each) => text.includes(each))).toEqual([])
  }
})
