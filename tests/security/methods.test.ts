import { expect, test } from 'vitest'
import { contract } from '../../src/contract/table.ts'
import { REASON } from '../contract/ask.ts'
import { addressOf, OPERATIONS } from '../contract/calls.ts'
import { few } from '../database/few.ts'
import { CALLERS, openTestHost } from '../contract/test-host.ts'
import { exactly } from './walk.ts'
import { namesFor, TARGETS } from './expected.ts'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const PATHS = [...new Map(OPERATIONS.map((each) => [contract[each].path, each])).values()]
const subject = openTestHost({ seed: few })

test.each(PATHS)('the address of %s rejects all other methods from every caller', async (operation) => {
  const { path } = contract[operation]
  const taken = OPERATIONS.filter((each) => contract[each].path === path).map((each) => contract[each].method)
  for (const method of METHODS.filter((each) => !taken.some((other) => other === each))) {
    const answers = await Promise.all(
      CALLERS.flatMap((caller) =>
        TARGETS.map(async (target) => {
          const address = addressOf(operation, namesFor(caller, target))
          return exactly(await subject.as(caller)(address, { method, headers: REASON }))
        }),
      ),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toMatch(/^\[405,/)
  }
  expect(await subject.added()).toEqual([])
  expect(subject.failures).toEqual([])
})
