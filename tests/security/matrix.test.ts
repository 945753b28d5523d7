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
import { type Caller, CALLERS, openTestHost, type TestHost } from '../contract/test-host.ts'
import { expectedOf, isStaff, KINDS, okOf, namesFor, type Target, TARGETS } from './expected.ts'
import { exactly } from './walk.ts'

const CELLS = OPERATIONS.flatMap((operation) =>
  CALLERS.flatMap((caller) => TARGETS.map((target) => ({ operation, caller, target }))),
)
const named = (operation: keyof typeof contract) => contract[operation].path.includes('{')

/** The names of a target; what only some people make is made, so that a problem is about what is there. */
async function namesHere(
  host: Pick<TestHost, 'as'>,
  operation: CommonOperation,
  caller: Caller,
  target: Target,
  names = namesFor(caller, target),
): Promise<Names> {
  return target === 'own' || target === 'another’s' ? madeFor(host, operation, names) : names
}

/** All that a call could have changed: the facts, the clock, who is signed in, and the orders that were sent. */
async function stateOf({ as, added }: TestHost): Promise<string> {
  const clock = (await (await as('nobody')('/api/clock')).json()) as { epoch: number }
  const sessions = await Promise.all(CALLERS.map(async (caller) => (await as(caller)('/api/session')).text()))
  const orders = await (
    await as('store-owner')(addressOf('listOrders', namesFor('store-owner', 'own')))
  ).text()
  return JSON.stringify([await added(), clock.epoch, sessions, orders])
}

test('every operation of the contract has its line here, and the two agree', () => {
  expect(KINDS).toEqual(Object.fromEntries(EVERY_OPERATION.map((each) => [each, contract[each].access])))
})

describe('what each caller gets', () => {
  const subject = openTestHost()
  // What signs in or out would change who asks next: each of these cells has a host of its own.
  const hostFor = (operation: string) => (operation.startsWith('sign') ? openTestHost() : subject)

  test.each(CELLS)('$operation by $caller of $target', async ({ operation, caller, target }) => {
    const { as } = hostFor(operation)
    const expected = named(operation)
      ? expectedOf(operation, caller, target)
      : expectedOf(operation, caller, 'own')
    const names = await namesHere({ as }, operation, caller, target)
    const response = await as(caller)(addressOf(operation, names), requestOf(operation, REASON))
    if (operation === 'getEvents') await response.body?.cancel()
    expect(response.status).toBe(expected === 'ok' ? okOf(operation) : expected)
  })

  test('none of it was a failure of the api', () => {
    expect(subject.failures).toEqual([])
  })
})

describe('another’s, non-existent and malformed are the same bytes', () => {
  const subject = openTestHost()
  const hidden = OPERATIONS.filter(named)

  test.each(hidden.flatMap((operation) => CALLERS.map((caller) => ({ operation, caller }))))(
    '$operation by $caller',
    async ({ operation, caller }) => {
      const bytes = async (target: (typeof TARGETS)[number], headers = REASON) =>
        exactly(
          await subject.as(caller)(
            addressOf(operation, namesFor(caller, target)),
            requestOf(operation, headers),
          ),
        )
      const missing = await bytes('non-existent')
      expect(await bytes('malformed')).toBe(missing)
      if (!contract[operation].path.includes('{storeId}')) return
      if (expectedOf(operation, caller, 'another’s') !== 'ok') expect(await bytes('another’s')).toBe(missing)

      // Without a reason staff learn nothing either, not even which store exists.
      const silent = await Promise.all(TARGETS.map((target) => bytes(target, { 'x-access-reason': '' })))
      if (isStaff(caller)) expect(new Set(silent).size).toBe(1)
    },
  )

  test.each(CALLERS)('an order of another store under a store that %s may see', async (caller) => {
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

describe('a question of another store under a store of one’s own', () => {
  const subject = openTestHost()

  test.each(['replyToQuestion', 'closeQuestion'] as const)('%s', async (operation) => {
    const [own, others] = [namesFor('store-owner', 'own'), namesFor('store-owner', 'another’s')]
    const { questionId } = await madeFor(subject, operation, others)
    const asking = async (id: string) =>
      exactly(
        await subject.as('store-owner')(
          addressOf(operation, { ...own, questionId: id }),
          requestOf(operation),
        ),
      )
    const before = await subject.added()
    const missing = await asking(namesFor('store-owner', 'non-existent').questionId)
    expect(missing).toContain('404')
    expect(await asking(questionId)).toBe(missing)
    expect(await asking(namesFor('store-owner', 'malformed').questionId)).toBe(missing)
    expect(await subject.added()).toEqual(before)
  })
})

describe('what is refused changes nothing', () => {
  const rejected = CELLS.filter(
    ({ operation, caller, target }) =>
      (named(operation) || target === 'own') && expectedOf(operation, caller, target) !== 'ok',
  )
  const subject = openTestHost()

  test('what the refused calls are about exists: its own people see it', async () => {
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
    ['bringTopic', 'support'],
  ] as const)('a write that is allowed would have been noticed: %s', async (operation, caller) => {
    const other = openTestHost()
    const names = await namesHere(other, operation, caller, 'own')
    const before = await stateOf(other)
    await other.as(caller)(addressOf(operation, names), requestOf(operation, REASON))
    expect(await stateOf(other)).not.toBe(before)
  })

  // One comparison for all refused calls of an operation. When it fails, the first call that changed something is named.
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
    if (known !== before)
      throw new Error(`A refused call of ${operation} changed something, and only the first time`)
  })
})
