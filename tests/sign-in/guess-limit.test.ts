import { describe, expect, test } from 'vitest'
import { expectProblem, read, sending } from '../contract/ask.ts'
import { scenario } from '../contract/test-host.ts'
import { accepting, GOOD_PASSWORD, invite, newPerson, newPosition, signingIn } from './inviting.ts'
import { signInHost } from './sign-in-host.ts'

const NEXT_PASSWORD = 'two green rivers meet'
const subject = signInHost()

describe('failed passwords for one account, each from another address', () => {
  const WRONG = 'seven loud geese sing'
  const fromAnywhere = (email: string, password = WRONG) =>
    subject().browser().fetch('/api/session', signingIn(email, password))
  const failing = async (email: string, times: number) => {
    for (let count = 0; count < times; count += 1) {
      await expectProblem(await fromAnywhere(email), 401, 'sign-in-refused')
    }
  }

  test('make unknown devices wait twice as long each time, up to five minutes, and nobody for good', async () => {
    const { email } = await newPerson(subject())
    await failing(email, 5)
    for (const seconds of [2, 4, 8, 16, 32, 64, 128, 256, 300, 300]) {
      const rejected = await fromAnywhere(email, GOOD_PASSWORD)
      expect(rejected.headers.get('retry-after')).toBe(String(seconds))
      await expectProblem(rejected, 429, 'too-many-requests')
      subject().pass(seconds * 1_000)
      await failing(email, 1)
    }
    subject().pass(300_000)
    expect((await fromAnywhere(email, GOOD_PASSWORD)).status).toBe(200)
    // Success ends the count.
    await failing(email, 5)
  })

  test('are forgotten after fifteen minutes', async () => {
    const { email } = await newPerson(subject())
    await failing(email, 4)
    subject().pass(15 * 60_000 + 1)
    await failing(email, 5)
    expect((await fromAnywhere(email)).status).toBe(429)
  })

  test('are counted when concurrent', async () => {
    const { email } = await newPerson(subject())
    const all = await Promise.all(Array.from({ length: 20 }, () => fromAnywhere(email)))
    expect(all.filter(({ status }) => status === 401)).toHaveLength(5)
    expect(all.filter(({ status }) => status === 429)).toHaveLength(15)
  })

  test('are counted alike, with the same response, for an address without an account', async () => {
    const { email } = await newPerson(subject())
    const bytes = async (address: string) => {
      await failing(address, 5)
      const response = await fromAnywhere(address)
      return JSON.stringify([response.status, [...response.headers], await response.text()])
    }
    expect(await bytes('no-account@shop.example')).toBe(await bytes(email))
  })

  test('do not slow down a device on which the account has signed in', async () => {
    const { email } = await newPerson(subject())
    const own = subject().browser()
    await read(own.fetch, '/api/session', signingIn(email))
    expect((await own.fetch('/api/session', { method: 'DELETE' })).status).toBe(204)
    await failing(email, 5)
    expect((await fromAnywhere(email, GOOD_PASSWORD)).status).toBe(429)
    expect((await own.fetch('/api/session', signingIn(email))).status).toBe(200)
    // The device is counted by itself.
    for (let count = 0; count < 5; count += 1) {
      expect((await own.fetch('/api/session', signingIn(email, WRONG))).status).toBe(401)
    }
    expect((await own.fetch('/api/session', signingIn(email))).status).toBe(429)
    // For other accounts it is an unknown device.
    const other = await newPerson(subject())
    await failing(other.email, 5)
    expect((await own.fetch('/api/session', signingIn(other.email))).status).toBe(429)
  })

  test('are counted for each account of a shared computer: who knows one password cannot guess another', async () => {
    const [own, colleague] = [await newPerson(subject()), await newPerson(subject())]
    const shared = subject().browser()
    const signIn = async (email: string, password?: string) =>
      (await shared.fetch('/api/session', signingIn(email, password))).status
    expect([await signIn(own.email), await signIn(colleague.email)]).toEqual([200, 200])
    for (let count = 0; count < 5; count += 1) {
      expect([await signIn(colleague.email, WRONG), await signIn(own.email)]).toEqual([401, 200])
    }
    expect(await signIn(colleague.email, WRONG)).toBe(429)
    // The colleague's guesser does not slow others down.
    expect(await signIn(own.email)).toBe(200)
  })

  test('do not slow down the device on which the invitation was accepted', async () => {
    const person = await newPerson(subject())
    await failing(person.email, 5)
    expect((await person.fetch('/api/session', signingIn(person.email))).status).toBe(200)
  })

  test('count for the password of an invitation to an account, and for a change of the password', async () => {
    const person = await newPerson(subject())
    const { code } = await invite(await subject().as('ops'), {
      email: person.email,
      storeIds: [scenario.storyStores.inProcess],
    })
    const accept = () =>
      subject()
        .browser()
        .fetch('/api/invitations/accept', accepting(code, { password: WRONG }))
    for (let count = 0; count < 5; count += 1) await expectProblem(await accept(), 401, 'sign-in-refused')
    for (const attempt of [accept, () => fromAnywhere(person.email)]) {
      await expectProblem(await attempt(), 429, 'too-many-requests')
    }
    // The person's own device, on which the first invitation was accepted.
    const change = () =>
      person.fetch('/api/session/password', sending('PUT', { current: WRONG, next: NEXT_PASSWORD }, newPosition()))
    for (let count = 0; count < 5; count += 1) expect((await change()).status).toBe(422)
    await expectProblem(await change(), 429, 'too-many-requests')
  })
})
