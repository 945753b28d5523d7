import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Endpoint } from '../../src/contract/endpoint.ts'
import openApi from '../../src/contract/openapi.json' with { type: 'json' }
import { contract } from '../../src/contract/table.ts'
import { OPERATIONS } from './calls.ts'
import { callsOf, MARK } from './fuzz.ts'
import { violationsIn } from './json-schema.ts'
import { openTestHost } from './test-host.ts'

const RUNS = 500
/** Short of the limit of a test, which would tell nothing of the call. */
const LONGEST_MS = 250_000
const REJECTIONS = new Set([400, 401, 403, 404, 405, 413, 415, 422, 428])
const { schemas } = openApi.components

test.each(OPERATIONS)('%s answers anything at all, or refuses it with a problem', async (operation) => {
  const { as, failures } = openTestHost()
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
      // Those of this call: an earlier one would make every call look guilty, down to the simplest.
      expect(failures.slice(before)).toEqual([])
    }),
    // What a call did to the host stays done: the call that failed first says more than its simplest kin, so all
    // are told, also where looking for the simplest would take longer than the test may.
    {
      numRuns: RUNS,
      verbose: true,
      plugins: [fc.interruptAfterTimeLimit(LONGEST_MS, { failOnInterrupt: true })],
    },
  )
  // What reads something of a call has refused some of them, or nothing was fuzzed.
  const { params, query, body }: Endpoint = contract[operation]
  const reads = params !== undefined || query !== undefined || body !== undefined
  expect(!reads || rejected > 0).toBe(true)
})
