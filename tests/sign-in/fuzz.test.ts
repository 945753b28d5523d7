import fc from 'fast-check'
import { expect, test } from 'vitest'
import openApi from '../../src/contract/openapi.json' with { type: 'json' }
import { ACCOUNT_OPERATIONS } from '../contract/calls.ts'
import { callsOf, MARK } from '../contract/fuzz.ts'
import { violationsIn } from '../contract/json-schema.ts'
import { newPosition } from './inviting.ts'
import { signInHost } from './sign-in-host.ts'

const RUNS = 500
// 429: guesses of the current password are counted by account.
const REJECTIONS = [400, 401, 403, 404, 405, 412, 413, 415, 422, 428, 429]
const subject = signInHost()

test.each([...ACCOUNT_OPERATIONS, 'signIn', 'signOut', 'getSession'] as const)(
  '%s accepts any input or rejects it with a problem',
  async (operation) => {
    const { fetch } = await subject().as('ops')
    await fc.assert(
      fc.asyncProperty(callsOf(operation), async ({ path, init }) => {
        const headers = { ...(init.headers as Record<string, string>), ...newPosition() }
        const response = await fetch(path, { ...init, headers })
        if (response.status < 400) return
        const text = await response.text()
        expect(REJECTIONS).toContain(response.status)
        expect(response.headers.get('content-type')).toBe('application/problem+json')
        const { schemas } = openApi.components
        expect(violationsIn(schemas.Problem, JSON.parse(text), schemas)).toEqual([])
        expect(text).not.toContain(MARK)
      }),
      { numRuns: RUNS },
    )
    expect(subject().failures).toEqual([])
  },
)

test('an arbitrary cookie identifies no person', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme-ascii', maxLength: 200 }), async (value) => {
      const { fetch } = subject().browser()
      const header = value.replaceAll(/[^\x20-\x7e]/g, '')
      for (const cookie of [header, `__Host-dockboard=${header}`]) {
        const response = await fetch('/api/people', { headers: { cookie } })
        expect(response.status).toBe(401)
      }
    }),
    { numRuns: RUNS },
  )
  expect(subject().failures).toEqual([])
})
