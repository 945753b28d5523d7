import { describe, expect, test } from 'vitest'
import { contract } from '../../src/contract/table.ts'
import { REASON } from '../contract/ask.ts'
import {
  addressOf,
  type CommonOperation,
  EVERY_OPERATION,
  type Names,
  OPERATIONS,
  requestOf,
} from '../contract/calls.ts'
import { madeFor } from '../contract/made.ts'
import { few } from '../database/few.ts'
import { type Caller, CALLERS, openTestHost, type TestHost } from '../contract/test-host.ts'
import { expectedOf, isStaff, KINDS, okOf, namesFor, type Target, TARGETS } from './expected.ts'
import { exactly } from './walk.ts'

const CELLS = OPERATIONS.flatMap((operation) =>
  CALLERS.flatMap((caller) => TARGETS.map((target) => ({ operation, caller, target }))),
)
const named = (operation: keyof typeof contract) => contract[operation].path.includes('{')

/** Returns a target’s ids. Creates missing objects, so that a problem concerns an existing one. */
async function namesHere(
  host: Pick<TestHost, 'as'>,
  operation: CommonOperation,
  caller: Caller,
  target: Target,
  names = namesFor(caller, target),
): Promise<Names> {
  return target === 'own' || target === 'another’s' ? madeFor(host, operation, names) : names
}

/** All state that a call can change: the facts, the clock, the sessions and the orders. */
async function stateOf({ as, added }: TestHost): Promise<string> {
  const clock = (await (await as('nobody')('/api/clock')).json()) as { epoch: number }
  const sessions = await Promise.all(CALLERS.map(async (caller) => (await as(caller)('/api/session')).text()))
  const orders = await (await as('store-owner')(addressOf('listOrders', namesFor('store-owner', 'own')))).text()
  return JSON.stringify([await added(), clock.epoch, sessions, orders])
}

test('every operation of the contract has a row in KINDS with the same access', () => {
  expect(KINDS).toEqual(Object.fromEntries(EVERY_OPERATION.map((each) => [each, contract[each].access])))
})

describe('the response to each caller', () => {
  const subject = openTestHost({ seed: few })
  // Signing in or out would change the caller of later cells, so each of these cells gets its own host.
  const hostFor = (operation: string) => (operation.startsWith('sign') ? openTestHost({ seed: few }) : subject)

  test.each(CELLS)('$operation by $caller of $target', async ({ operation, caller, target }) => {
    const { as } = hostFor(operation)
    const expected = named(operation) ? expectedOf(operation, caller, target) : expectedOf(operation, caller, 'own')
    const names = await namesHere({ as }, operation, caller, target)
    const response = await as(caller)(addressOf(operation, names), requestOf(operation, REASON))
    if (operation === 'getEvents') await response.body?.cancel()
    expect(response.status).toBe(expected === 'ok' ? okOf(operation) : expected)
  })

  test('no call caused an internal error', () => {
    expect(subject.failures).toEqual([])
  })
})

describe('another store’s, non-existent and malformed targets get identical responses', () => {
  const subject = openTestHost({ seed: few })
  const hidden = OPERATIONS.filter(named)

  test.each(hidden.flatMap((operation) => CALLERS.map((caller) => ({ operation, caller }))))(
    '$operation by $caller',
    async ({ operation, caller }) => {
      const bytes = async (target: (typeof TARGETS)[number], headers = REASON) =>
        exactly(await subject.as(caller)(addressOf(operation, namesFor(caller, target)), requestOf(operation, headers)))
      const missing = await bytes('non-existent')
      expect(await bytes('malformed')).toBe(missing)
      if (!contract[operation].path.includes('{storeId}')) return
      if (expectedOf(operation, caller, 'another’s') !== 'ok') expect(await bytes('another’s')).toBe(missing)

      // Without an access reason, staff cannot find out which stores exist either.
      const silent = await Promise.all(TARGETS.map((target) => bytes(target, { 'x-access-reason': '' })))
      if (isStaff(caller)) expect(new Set(silent).size).toBe(1)
    },
  )

  test.each(CALLERS)('an order of another store under a store that %s may access', async (caller) => {
    const { storeId } = namesFor(caller, 'own')
    const order = async (orderId: string) =>
      exactly(await subject.as(caller)(`/api/stores/${storeId}/orders/${orderId}`, { headers: REASON }))
    const missing = await order(namesFor(caller, 'non-existent').orderId)
    expect(await order(namesFor(caller, 'another’s').orderId)).toBe(missing)
    expect(await order(namesFor(caller, 'malformed').orderId)).toBe(missing)
    expect(await order(namesFor(caller, 'own').orderId.toUpperCase())).toBe(missing)
    expect(missing).toContain(['nobody', 'expired', 'apiClient'].includes(caller) ? '401' : '404')
  })
})

describe('a question of another store under the caller’s own store', () => {
  const subject = openTestHost({ seed: few })

  test.each(['getStoreQuestion', 'replyToQuestion', 'closeQuestion'] as const)('%s', async (operation) => {
    const [own, others] = [namesFor('store-owner', 'own'), namesFor('store-owner', 'another’s')]
    const { questionId } = await madeFor(subject, operation, others)
    const asking = async (id: string) =>
      exactly(await subject.as('store-owner')(addressOf(operation, { ...own, questionId: id }), requestOf(operation)))
    const before = await subject.added()
    const missing = await asking(namesFor('store-owner', 'non-existent').questionId)
    expect(missing).toContain('404')
    expect(await asking(questionId)).toBe(missing)
    expect(await asking(namesFor('store-owner', 'malformed').questionId)).toBe(missing)
    expect(await subject.added()).toEqual(before)
  })
})

describe('a rejected call changes nothing', () => {
  const rejected = CELLS.filter(
    ({ operation, caller, target }) =>
      (named(operation) || target === 'own') && expectedOf(operation, caller, target) !== 'ok',
  )
  const subject = openTestHost({ seed: few })

  test('the targets of the rejected calls exist for their own people', async () => {
    for (const caller of ['store-owner', 'chain-owner'] as const) {
      const response = await subject.as(caller)(addressOf('getOrder', namesFor(caller, 'own')))
      expect(response.status).toBe(200)
    }
  })

  test.each([
    ['addReceipt', 'store-owner'],
    ['addReceipts', 'store-owner'],
    ['addOrderEvents', 'apiClient'],
    ['previewPublication', 'ops'],
    ['publish', 'ops'],
    ['withdrawPublication', 'ops'],
    ['addDraft', 'ops'],
    ['saveDraft', 'ops'],
    ['deleteDraft', 'ops'],
    ['askQuestion', 'store-owner'],
    ['replyToQuestion', 'store-owner'],
    ['closeQuestion', 'store-owner'],
    ['doToQuestion', 'support'],
    ['escalateTopic', 'support'],
  ] as const)('the comparison detects an allowed write: %s', async (operation, caller) => {
    const other = openTestHost({ seed: few })
    const names = await namesHere(other, operation, caller, 'own')
    const before = await stateOf(other)
    await other.as(caller)(addressOf(operation, names), requestOf(operation, REASON))
    expect(await stateOf(other)).not.toBe(before)
  })

  // One comparison per operation. If it fails, the test names the first call that changed something.
  test.each([...Map.groupBy(rejected, ({ operation }) => operation)])('%s', async (operation, cells) => {
    const calls: { readonly by: string; readonly send: () => Promise<Response> }[] = []
    for (const { caller, target } of cells) {
      const names = await namesHere(subject, operation, caller, target)
      const send = () => subject.as(caller)(addressOf(operation, names), requestOf(operation, REASON))
      calls.push({ by: `${caller} of ${target}`, send })
    }
    const before = await stateOf(subject)
    const statuses: string[] = []
    for (const { by, send } of calls) statuses.push(`${(await send()).status} to ${by}`)
    expect(statuses.filter((each) => !each.startsWith('4'))).toEqual([])
    if ((await stateOf(subject)) === before) return
    let known = await stateOf(subject)
    for (const { by, send } of calls) {
      await send()
      const after = await stateOf(subject)
      if (after !== known) throw new Error(`${operation} by ${by} was refused, and changed something`)
      known = after
    }
    if (known !== before) throw new Error(`A refused call of ${operation} changed something, and only the first time`)
  })
})
