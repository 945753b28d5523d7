import { createHook } from 'node:async_hooks'
import { setTimeout } from 'node:timers/promises'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { rateLimits } from '../../server/database/schema-sign-in.ts'
import { hashOfPassword } from '../../server/sign-in/passwords.ts'
import { expectProblem, read, sending } from '../contract/ask.ts'
import { accepting, GOOD_PASSWORD, invite, newAddress, newPerson, newPosition, signingIn } from './inviting.ts'
import { FROM, signInHost } from './sign-in-host.ts'

const NEXT_PASSWORD = 'two green rivers meet'
const subject = signInHost()

afterEach(() => {
  vi.useRealTimers()
})

test('an unknown address and a wrong password get identical responses', async () => {
  const { email } = await newPerson(subject())
  const answer = async (init: RequestInit) => {
    const response = await subject().browser().fetch('/api/session', init)
    return JSON.stringify([response.status, [...response.headers], await response.text()])
  }
  const wrong = await answer(signingIn(email, 'seven loud geese sing'))
  expect(wrong).toMatch(/^\[401,.*sign-in-refused/)
  const others = ['nobody@shop.example', 'no address at all', `${email}\u0000`, 'ops', "' or 1=1 --"]
  for (const other of others) expect(await answer(signingIn(other))).toBe(wrong)
  expect(await answer(signingIn(email, 'x'.repeat(1024)))).toBe(wrong)
})

test('an unknown address computes a hash like a wrong password, so that the timing is equal', async () => {
  const { email } = await newPerson(subject())
  let hashes = 0
  const hook = createHook({
    init: (_id, type) => {
      if (type === 'SCRYPTREQUEST') hashes += 1
    },
  }).enable()
  const hashesOf = async (address: string) => {
    hashes = 0
    await subject().browser().fetch('/api/session', signingIn(address, 'seven loud geese sing'))
    return hashes
  }
  expect(await hashesOf(email)).toBe(1)
  expect(await hashesOf('nobody@shop.example')).toBe(1)
  hook.disable()
})

describe('changing one’s own password', () => {
  test('ends every other session of the person', async () => {
    const person = await newPerson(subject())
    const other = subject().browser()
    await read(other.fetch, '/api/session', signingIn(person.email))
    const body = { current: GOOD_PASSWORD, next: NEXT_PASSWORD }
    const changed = await person.fetch('/api/session/password', sending('PUT', body, newPosition()))
    expect([changed.status, await changed.text()]).toEqual([204, ''])
    expect(await read(person.fetch, '/api/session')).toMatchObject({ person: { name: 'Noor Vance' } })
    await expectProblem(await other.fetch('/api/stores'), 401, 'session-expired')
    await expectProblem(await other.fetch('/api/session', signingIn(person.email)), 401, 'sign-in-refused')
    await read(other.fetch, '/api/session', signingIn(person.email, NEXT_PASSWORD))
  })

  test.each([
    ['with a wrong current password', 'seven loud geese sing', NEXT_PASSWORD, 'body.current'],
    ['to a common password', GOOD_PASSWORD, 'Qwertyuiop123!', 'body.next'],
    ['to the person’s name', GOOD_PASSWORD, 'noorvance 2022', 'body.next'],
    ['to a short password', GOOD_PASSWORD, 'short one 1', 'body.next'],
  ])('is rejected %s', async (_, current, next, field) => {
    const person = await newPerson(subject())
    const response = await person.fetch('/api/session/password', sending('PUT', { current, next }, newPosition()))
    expect(await expectProblem(response, 422, 'invalid')).toEqual([field])
    await read(subject().browser().fetch, '/api/session', signingIn(person.email))
  })

  test('is not possible for people of the demonstration', async () => {
    const { fetch } = await subject().as('store-owner')
    const body = { current: GOOD_PASSWORD, next: NEXT_PASSWORD }
    const response = await fetch('/api/session/password', sending('PUT', body, newPosition()))
    expect(await expectProblem(response, 422, 'invalid')).toEqual(['body.current'])
  })
})

describe('sign-in attempts from one address', () => {
  // Each for another account: those of one account are limited by themselves.
  const trying = (place: string, email = newAddress()) =>
    subject()
      .browser()
      .fetch('/api/session', sending('POST', { email, password: GOOD_PASSWORD }, { [FROM]: place }))

  test('are rejected after twenty, with Retry-After, and accepted again after that time', async () => {
    // Only the date is faked: the database runs in real time.
    vi.useFakeTimers({ toFake: ['Date'] })
    const { email } = await newPerson(subject())
    for (let count = 0; count < 20; count += 1) {
      expect((await trying('203.0.113.1')).status).toBe(401)
    }
    vi.setSystemTime(Date.now() + 18_000)
    const rejected = await trying('203.0.113.1', email)
    expect(rejected.headers.get('retry-after')).toBe('42')
    await expectProblem(rejected, 429, 'too-many-requests')
    vi.setSystemTime(Date.now() + 42_000)
    expect((await trying('203.0.113.1', email)).status).toBe(200)
  })

  test('are counted per address, also when concurrent, without blocking other addresses', async () => {
    const all = await Promise.all(Array.from({ length: 30 }, () => trying('203.0.113.2')))
    const statuses = all.map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(20)
    expect(statuses.filter((status) => status === 429)).toHaveLength(10)
    expect((await trying('203.0.113.3')).status).toBe(401)
  })

  test('are counted per IPv6 /64 network, because one customer has all of its addresses', async () => {
    const all = await Promise.all(
      Array.from({ length: 25 }, (_, index) => trying(`2001:db8:1:2::${index.toString(16)}`)),
    )
    expect(all.filter(({ status }) => status === 429)).toHaveLength(5)
    expect((await trying('2001:db8:1:3::1')).status).toBe(401)
  })

  test('are counted by a keyed hash: the table has no address', async () => {
    for (const place of ['203.0.113.45', '2001:db8:45:2::1']) expect((await trying(place)).status).toBe(401)
    const text = JSON.stringify(await subject().test.asOwner.select().from(rateLimits)).toLowerCase()
    expect(text).toContain('/attempt/sign-in')
    for (const address of ['203.0.113', '2001:db8', '2001:0db8']) expect(text).not.toContain(address)
  })

  test('are counted separately for codes and passwords, and not at all for personas', async () => {
    const from = { [FROM]: '203.0.113.4' }
    const { code } = await invite(await subject().as('ops'))
    const person = await newPerson(subject())
    const guess = { ...accepting('x'.repeat(43)), headers: { 'content-type': 'application/json', ...from } }
    const change = sending('PUT', { current: 'a wrong password', next: NEXT_PASSWORD }, from)
    const last = { codes: 0, passwords: 0, personas: 0 }
    for (let count = 0; count < 21; count += 1) {
      last.codes = (await subject().browser().fetch('/api/invitations/accept', guess)).status
      last.passwords = (await person.fetch('/api/session/password', change)).status
      last.personas = (
        await subject()
          .browser()
          .fetch('/api/session', sending('POST', { persona: 'ops' }, from))
      ).status
    }
    expect(last).toEqual({ codes: 429, passwords: 429, personas: 200 })
    // Rejected attempts do not use up the code.
    const accepted = await subject().browser().fetch('/api/invitations/accept', accepting(code))
    expect(accepted.status).toBe(200)
  })
})

test('attempts of an address are counted before the body is read', async () => {
  const send = (path: string) => {
    const headers = { 'content-type': 'application/json', [FROM]: '203.0.113.9' }
    return subject().browser().fetch(path, { method: 'POST', body: 'no JSON', headers })
  }
  for (let count = 0; count < 20; count += 1) expect((await send('/api/invitations/accept')).status).toBe(400)
  expect((await send('/api/invitations/accept')).status).toBe(429)
})

test('sign-ins that find too many waiting are unavailable for a while', async () => {
  const all = await Promise.all(
    Array.from({ length: 60 }, () => subject().browser().fetch('/api/session', signingIn(newAddress()))),
  )
  const rejected = all.filter(({ status }) => status === 503)
  expect(all.filter(({ status }) => status === 401).length).toBeGreaterThanOrEqual(42)
  expect(all.length).toBe(60)
  for (const response of rejected) expect(response.headers.get('retry-after')).toBe('5')
  expect(rejected.length + all.filter(({ status }) => status === 401).length).toBe(60)
  expect(subject().failures).toEqual([])
})

test('many accounts that fail from one address are reported once', async () => {
  const before = subject().warnings.length
  const from = newPosition()
  for (let count = 0; count < 12; count += 1) {
    const body = { email: `guessed-${count}@shop.example`, password: GOOD_PASSWORD }
    await subject()
      .browser()
      .fetch('/api/session', sending('POST', body, from))
  }
  expect(subject().warnings.slice(before)).toEqual(['many accounts'])
})

test('who signed in on a device before can sign in there while others fill the queue', async () => {
  const person = await newPerson(subject())
  // As many wait at each moment as may.
  const over = new AbortController()
  const others = Array.from({ length: 60 }, async () => {
    while (!over.signal.aborted) await hashOfPassword(GOOD_PASSWORD).catch(() => setTimeout(5))
  })
  expect((await person.fetch('/api/session', signingIn(person.email))).status).toBe(200)
  const elsewhere = await subject().browser().fetch('/api/session', signingIn(person.email))
  over.abort()
  await Promise.all(others)
  await expectProblem(elsewhere, 503, 'unavailable')
})

test('hashes run two at a time, and are unavailable once forty wait', async () => {
  let running = 0
  let most = 0
  const ids = new Set<number>()
  const hook = createHook({
    init(id, type) {
      if (type !== 'SCRYPTREQUEST') return
      ids.add(id)
      running += 1
      most = Math.max(most, running)
    },
    before(id) {
      if (ids.delete(id)) running -= 1
    },
  }).enable()
  const results = await Promise.allSettled(Array.from({ length: 50 }, () => hashOfPassword(GOOD_PASSWORD)))
  hook.disable()
  expect(most).toBe(2)
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(42)
  for (const each of results) {
    if (each.status === 'rejected') expect(each.reason).toMatchObject({ kind: 'unavailable' })
  }
})
