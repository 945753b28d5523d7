import { createHook } from 'node:async_hooks'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { sessions } from '../../server/database/schema-sign-in.ts'
import { expectProblem, read, sending } from '../contract/ask.ts'
import { scenario } from '../contract/test-host.ts'
import { accepting, GOOD_PASSWORD, invite, newPerson, newPosition, signingIn } from './inviting.ts'
import { type Browser, signInHost } from './sign-in-host.ts'
import { whileHeld } from './while-held.ts'

const NEXT = 'two green rivers meet'
const UNWANTED = 'four odd lamps hum'
const subject = signInHost()
const { inQueue, inProcess } = scenario.storyStores

type Person = Awaited<ReturnType<typeof newPerson>>

const changing = (browser: Browser, current: string, next: string) =>
  browser.fetch('/api/session/password', sending('PUT', { current, next }, newPosition()))

async function signedIn(email: string): Promise<Browser> {
  const browser = subject().browser()
  await read(browser.fetch, '/api/session', signingIn(email))
  return browser
}

async function disable({ personId }: Person): Promise<Response> {
  const rights = { role: 'retailer', storeIds: [inQueue], disabled: true }
  const ops = await subject().as('ops')
  return ops.fetch(`/api/people/${personId}`, sending('PUT', rights, { 'if-match': '*' }))
}

async function sessionsOf({ personId }: Person): Promise<number> {
  return (await subject().test.asOwner.select().from(sessions).where(eq(sessions.userId, personId))).length
}

async function signsInWith(email: string, password: string): Promise<boolean> {
  return (await subject().browser().fetch('/api/session', signingIn(email, password))).status === 200
}

/** Holds a request once it has verified a password, before its next transaction (`whileHeld`). */
async function afterVerification(start: () => Promise<Response>, meanwhile: () => Promise<unknown>): Promise<Response> {
  const verified = new Set<number>()
  let hasVerified = false
  const hook = createHook({
    init(id, type) {
      if (type === 'SCRYPTREQUEST') verified.add(id)
    },
    before(id) {
      if (verified.has(id)) hasVerified = true
    },
  }).enable()
  const response = await whileHeld(subject(), () => hasVerified, start, meanwhile)
  hook.disable()
  return response
}

test('a change of the password that began with the old one does not overwrite a later change', async () => {
  const person = await newPerson(subject())
  const response = await afterVerification(
    () => changing(person, GOOD_PASSWORD, UNWANTED),
    async () => expect((await changing(person, GOOD_PASSWORD, NEXT)).status).toBe(204),
  )
  expect(await expectProblem(response, 422, 'invalid')).toEqual(['body.current'])
  expect([await signsInWith(person.email, NEXT), await signsInWith(person.email, UNWANTED)]).toEqual([true, false])
})

test.each<[string, (person: Person, own: Browser) => Promise<unknown>]>([
  ['another session changes the password', async (person) => changing(person, GOOD_PASSWORD, NEXT)],
  ['the person signs out', async (_, own) => own.fetch('/api/session', { method: 'DELETE' })],
  ['the person is disabled', async (person) => disable(person)],
])('a change of the password is rejected where meanwhile %s', async (_, end) => {
  const person = await newPerson(subject())
  const own = await signedIn(person.email)
  const response = await afterVerification(
    () => changing(own, GOOD_PASSWORD, UNWANTED),
    async () => expect(await end(person, own)).toMatchObject({ ok: true }),
  )
  await expectProblem(response, 401, 'session-expired')
  expect(await signsInWith(person.email, UNWANTED)).toBe(false)
})

test('a sign-in with the old password opens no session after the password was changed', async () => {
  const person = await newPerson(subject())
  const other = subject().browser()
  const response = await afterVerification(
    () => other.fetch('/api/session', signingIn(person.email)),
    async () => expect((await changing(person, GOOD_PASSWORD, NEXT)).status).toBe(204),
  )
  await expectProblem(response, 401, 'sign-in-refused')
  expect(other.cookie()).toBe('')
  expect(await sessionsOf(person)).toBe(1)
})

test('a sign-in opens no session after the person was disabled', async () => {
  const person = await newPerson(subject())
  const response = await afterVerification(
    () => subject().browser().fetch('/api/session', signingIn(person.email)),
    () => disable(person),
  )
  await expectProblem(response, 401, 'sign-in-refused')
  expect(await sessionsOf(person)).toBe(0)
})

test('an invitation is not accepted with the old password after the password was changed', async () => {
  const person = await newPerson(subject())
  const ops = await subject().as('ops')
  const { code } = await invite(ops, { email: person.email, storeIds: [inProcess] })
  const other = subject().browser()
  const response = await afterVerification(
    () => other.fetch('/api/invitations/accept', accepting(code)),
    async () => expect((await changing(person, GOOD_PASSWORD, NEXT)).status).toBe(204),
  )
  await expectProblem(response, 401, 'sign-in-refused')
  expect(other.cookie()).toBe('')
  expect(await sessionsOf(person)).toBe(1)
  expect(await read(ops.fetch, `/api/people/${person.personId}`)).toMatchObject({ storeIds: [inQueue] })
  // The code is not used up.
  await read(other.fetch, '/api/invitations/accept', accepting(code, { password: NEXT }))
})

test('an invitation is not accepted after the person was disabled', async () => {
  const person = await newPerson(subject())
  const ops = await subject().as('ops')
  const { code } = await invite(ops, { email: person.email, storeIds: [inProcess] })
  const response = await afterVerification(
    () => subject().browser().fetch('/api/invitations/accept', accepting(code)),
    () => disable(person),
  )
  await expectProblem(response, 403, 'invitation-refused')
  expect(await read(ops.fetch, `/api/people/${person.personId}`)).toMatchObject({ storeIds: [inQueue] })
})
