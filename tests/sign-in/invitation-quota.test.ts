import { expect, test } from 'vitest'
import { expectProblem, read } from '../contract/ask.ts'
import { invite, inviting } from './inviting.ts'
import { signInHost } from './sign-in-host.ts'

const subject = signInHost({ staff_writes: 2 })

test('a person invites as many as an hour allows', async () => {
  const ops = await subject().as('ops')
  await invite(ops)
  await invite(ops)
  await expectProblem(await ops.fetch('/api/invitations', inviting()), 429, 'quota-reached')
  expect(await read(ops.fetch, '/api/invitations')).toMatchObject({ total: 2 })
  subject().pass(60 * 60 * 1000)
  await invite(ops)
})
