import { describe, expect, test } from 'vitest'
import { plus } from '../time/instant.ts'
import { planAt } from './network.ts'
import { shutdownAt } from '../measures/delivery-mode.ts'
import { aCap, aPause, aPlan, aState, PUBLISHED as T, summer } from '../testing/facts.ts'

describe('the newest pause gives the shutdown that orders the queue', () => {
  const shutdown = { notBefore: summer('2022-08-05', '21:00'), notAfter: summer('2022-08-05', '22:00') }
  const revised = aPause({ id: 'revised', replaces: 'pause', publishedAt: plus(T, 10), shutdown })
  test.each([
    ['none before the publication', -1, null],
    ['the first shutdown', 0, aPause().shutdown],
    ['the first shutdown a millisecond before the revision', 9, aPause().shutdown],
    ['the revised shutdown', 10, shutdown],
  ])('%s', (_, ms, expected) => expect(shutdownAt([revised, aCap(), aPause()], plus(T, ms))).toEqual(expected))
})

test('a pause of named stores does not order other queues', () => {
  const named = aPause({
    id: 'named',
    publishedAt: plus(T, 10),
    scope: { kind: 'stores', storeIds: ['store'] },
  })
  expect(shutdownAt([aPause(), named], plus(T, 10))).toEqual(aPause().shutdown)
  expect(shutdownAt([named], plus(T, 10))).toBeNull()
})

describe('the current plan is the newest of an open incident', () => {
  const next = aPlan([], { id: 'next', replaces: 'plan', publishedAt: plus(T, 10) })
  const added = aPlan([], { id: 'added', publishedAt: plus(T, 20) })
  test.each([
    [-1, undefined],
    [0, 'plan'],
    [9, 'plan'],
    [10, 'next'],
    [20, 'added'],
  ])('%i ms after the first: %s', (ms, id) => {
    expect(planAt([added, next, aPlan([])], [aState('incident')], plus(T, ms))?.id).toBe(id)
  })
  test('there is none when the incident is closed or is another one', () => {
    expect(planAt([aPlan([])], [aState('incident', { open: false })], T)).toBeNull()
    expect(planAt([aPlan([])], [aState('other')], T)).toBeNull()
  })
})
