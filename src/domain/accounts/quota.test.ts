import { expect, test } from 'vitest'
import { HOUR, MINUTE } from '../time/instant.ts'
import { quotaUses, secondsUntilAllowed, usedUntilAfter } from './quota.ts'

const NOBODY = { personId: null, storeId: null, apiClientId: null, address: null }
const [USE] = quotaUses('questions', 20, { ...NOBODY, personId: 'p' })
if (USE === undefined) throw new Error('a person has a quota')

/** Uses a quota at these milliseconds. Returns the seconds to wait at each; a rejected use does not count. */
function waitsAt(instants: readonly number[]): number[] {
  let usedUntilMs: number | null = null
  return instants.map((nowMs) => {
    const after = usedUntilAfter(USE ?? never(), usedUntilMs, nowMs)
    const waitS = secondsUntilAllowed(after, nowMs)
    if (waitS === 0) usedUntilMs = after
    return waitS
  })
}

function never(): never {
  throw new Error('a person has a quota')
}

test('a whole hour’s uses are allowed at once, then one more each time that its share of the hour has passed', () => {
  const twenty = Array.from({ length: 20 }, () => 0)
  expect(waitsAt(twenty)).toEqual(twenty)
  expect(waitsAt([...twenty, 0, 3 * MINUTE - 1, 3 * MINUTE, 3 * MINUTE, HOUR]).slice(20)).toEqual([180, 1, 0, 180, 0])
})

test('a pause does not save up more than one hour’s uses', () => {
  const later = Array.from({ length: 21 }, () => 1_000 * HOUR)
  expect(waitsAt([0, ...later]).filter((waitS) => waitS > 0)).toEqual([180])
})

test('a person and an API client have the quota each, a store three times, an address ten times', () => {
  const subjects = { personId: 'p', storeId: 's', apiClientId: 'c', address: 'a' }
  expect(quotaUses('messages', 60, subjects)).toEqual([
    { key: 'messages address a', spacingMs: 6_000 },
    { key: 'messages api_client c', spacingMs: 60_000 },
    { key: 'messages person p', spacingMs: 60_000 },
    { key: 'messages store s', spacingMs: 20_000 },
  ])
  expect(quotaUses('messages', 60, NOBODY)).toEqual([])
})
