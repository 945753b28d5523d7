import { describe, expect, test } from 'vitest'
import { contract } from '../../src/contract/table.ts'
import { PERSONAS } from '../../src/scenario/scenario.ts'
import * as schema from '../../server/database/schema-sign-in.ts'
import { ACCOUNT_OPERATIONS, type AccountOperation, requestOf } from '../contract/calls.ts'
import { withToken } from '../contract/api-client.ts'
import { type Caller, CALLERS, type Fetch, scenario } from '../contract/test-host.ts'
import { exactly } from '../security/walk.ts'
import { expectedOf } from '../security/expected.ts'
import { GOOD_PASSWORD, invite, newAddress, newPerson, newPosition } from './inviting.ts'
import { signInHost } from './sign-in-host.ts'

const HOUR_MS = 60 * 60 * 1000
const TARGETS = ['own', 'non-existent', 'malformed'] as const
type Target = (typeof TARGETS)[number]
const CELLS = ACCOUNT_OPERATIONS.flatMap((operation) =>
  CALLERS.flatMap((caller) =>
    TARGETS.filter((target) => target === 'own' || contract[operation].path.includes('{')).map((target) => ({
      operation,
      caller,
      target,
    })),
  ),
)
const subject = signInHost()

async function as(caller: Caller): Promise<Fetch> {
  const persona = PERSONAS.find((each) => each === caller)
  if (persona !== undefined) return (await subject().as(persona)).fetch
  const browser = caller === 'expired' ? await subject().as('ops') : subject().browser()
  if (caller === 'expired') subject().pass(8 * HOUR_MS)
  return (path, init) => browser.fetch(path, caller === 'apiClient' ? withToken(init) : init)
}

/** Returns a request that is valid for callers with access. Creates its target. */
async function callOf(operation: AccountOperation, target: Target): Promise<[string, RequestInit]> {
  const isOfPerson = target === 'own' && contract[operation].path.includes('{personId}')
  const personId = isOfPerson ? (await newPerson(subject())).personId : ''
  const { id, code } = await invite(await subject().as('ops'))
  const named = {
    own: { invitationId: id, personId },
    malformed: 'SO990219206',
    'non-existent': 'f'.repeat(32),
  }
  const path = contract[operation].path.replaceAll(/\{(\w+)\}/g, (_, name: 'invitationId' | 'personId') =>
    target === 'own' ? named.own[name] : named[target],
  )
  const init = requestOf(operation, { 'if-match': '*', ...newPosition() })
  const bodies: Partial<Record<AccountOperation, object>> = {
    acceptInvitation: { code, name: 'Noor Vance', password: GOOD_PASSWORD },
    invite: { email: newAddress(), role: 'retailer', storeIds: [scenario.storyStores.inQueue] },
    changePerson: { role: 'retailer', storeIds: [scenario.storyStores.inProcess], disabled: false },
  }
  const body = bodies[operation]
  return [path, body === undefined ? init : { ...init, body: JSON.stringify(body) }]
}

/** Returns all state that a call can change. */
async function stateOf(): Promise<string> {
  const { asOwner } = subject().test
  return JSON.stringify([
    await asOwner.select().from(schema.people),
    await asOwner.select().from(schema.memberships),
    await asOwner.select().from(schema.invitations),
    await asOwner.select().from(schema.signInAccounts),
  ])
}

describe('the response to each caller, and no change by a rejected request', () => {
  test.each(CELLS)('$operation by $caller of $target', async ({ operation, caller, target }) => {
    const expected = expectedOf(operation, caller, target)
    const fetch = await as(caller)
    const [path, init] = await callOf(operation, target)
    const before = await stateOf()
    const response = await fetch(path, init)
    // People of the demonstration have no password: access is granted, and the response says so.
    const isLetThrough = response.ok || (operation === 'changePassword' && response.status === 422)
    expect(expected === 'ok' ? isLetThrough : response.status).toBe(expected === 'ok' ? true : expected)
    if (!response.ok) expect(await stateOf()).toBe(before)
    else if (contract[operation].method !== 'GET') expect(await stateOf()).not.toBe(before)
  })
})

describe('non-existent and malformed targets get identical responses', () => {
  test.each(ACCOUNT_OPERATIONS.filter((each) => contract[each].path.includes('{')))('%s', async (operation) => {
    for (const caller of CALLERS) {
      const fetch = await as(caller)
      const bytes = async (target: Target) => exactly(await fetch(...(await callOf(operation, target))))
      expect(await bytes('malformed')).toBe(await bytes('non-existent'))
    }
  })
})
