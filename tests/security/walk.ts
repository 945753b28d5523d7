import { expect } from 'vitest'
import { contract } from '../../src/contract/table.ts'
import { moveClock, REASON } from '../contract/ask.ts'
import { addressOf, type Names, OPERATIONS } from '../contract/calls.ts'
import type { Caller, TestHost } from '../contract/test-host.ts'

/** Headers that do not depend on the request’s target: the date and a random request id. */
const SAYS_NOTHING = new Set(['date', 'x-request-id'])

/** Returns everything in a response that a caller could compare, as one text. */
export async function exactly(response: Response): Promise<string> {
  const headers = [...response.headers].filter(([name]) => !SAYS_NOTHING.has(name))
  return JSON.stringify([response.status, headers, await response.text()])
}

export const MOMENTS: readonly string[] = [
  '2022-08-09T09:00:00-04:00',
  '2022-08-12T12:00:00-04:00',
  '2023-01-15T12:00:00-05:00',
]
const READS = OPERATIONS.filter((each) => contract[each].method === 'GET' && each !== 'getEvents')

/** Reads everything that a caller can read at every moment, of their own store and of others. */
export async function walk(
  { as, failures }: Pick<TestHost, 'as' | 'failures'>,
  caller: Caller,
  names: readonly Names[],
  moments = MOMENTS,
): Promise<string[]> {
  const found: string[] = []
  for (const at of moments) {
    await moveClock(as('nobody'), at)
    for (const operation of READS) {
      for (const each of names) {
        const address = addressOf(operation, each)
        const query = 'query' in contract[operation] ? '?limit=200' : ''
        found.push(`${at} ${address} ${await exactly(await as(caller)(address + query, { headers: REASON }))}`)
      }
    }
  }
  expect(failures).toEqual([])
  return found
}
