import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Endpoint } from '../../src/contract/endpoint.ts'
import openApi from '../../src/contract/openapi.json' with { type: 'json' }
import { contract } from '../../src/contract/table.ts'
import { OPERATIONS } from './calls.ts'
import { callsOf, MARK } from './fuzz.ts'
import { violationsIn } from './json-schema.ts'
import { few } from '../database/few.ts'
import { openTestHost } from './test-host.ts'

const RUNS = 500
/** Below the test’s timeout, which would not print the failing call. */
const LONGEST_MS = 250_000
const REJECTIONS = new Set([400, 401, 403, 404, 405, 413, 415, 422, 428])
const { schemas } = openApi.components

test.each(OPERATIONS)('%s accepts any input or rejects it with a problem', async (operation) => {
  const { as, failures } = openTestHost({ seed: few })
  let rejected = 0
  await fc.assert(
    fc.asyncProperty(callsOf(operation), async ({ caller, path, init }) => {
      const before = failures.length
      const response = await as(caller)(path, init)
      const type = response.headers.get('content-type')
      if (type === 'text/event-stream') await response.body?.cancel()
      else if (response.status >= 400) {
        rejected += 1
        const text = await response.text()
        expect(REJECTIONS).toContain(response.status)
        expect(type).toBe('application/problem+json')
        expect(violationsIn(schemas.Problem, JSON.parse(text), schemas)).toEqual([])
        expect(JSON.parse(text)).toMatchObject({ status: response.status })
        expect(text).not.toContain(MARK)
      } else {
        expect([200, 201, 204, 304]).toContain(response.status)
      }
      for (const [, header] of response.headers) expect(header).not.toContain(MARK)
      // Only the errors of this call: earlier ones would fail every later call and break shrinking.
      expect(failures.slice(before)).toEqual([])
    }),
    // A call may change the host, so a smaller input can fail for another reason. Verbose mode prints all
    // failing calls, also when shrinking exceeds the time limit.
    {
      numRuns: RUNS,
      verbose: true,
      plugins: [fc.interruptAfterTimeLimit(LONGEST_MS, { failOnInterrupt: true })],
    },
  )
  // An operation with input has rejected some of it. Otherwise nothing was fuzzed.
  const { params, query, body }: Endpoint = contract[operation]
  const reads = params !== undefined || query !== undefined || body !== undefined
  expect(!reads || rejected > 0).toBe(true)
})
