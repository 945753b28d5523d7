import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Endpoint } from '../../src/contract/endpoint.ts'
import openApi from '../../src/contract/openapi.json' with { type: 'json' }
import { contract } from '../../src/contract/table.ts'
import { OPERATIONS } from './calls.ts'
import { callsOf, MARK } from './fuzz.ts'
import { complaintsOf } from './json-schema.ts'
import { openTestHost } from './test-host.ts'

const RUNS = process.env['FULL'] === '1' ? 500 : 50
const REFUSALS = new Set([400, 401, 403, 404, 405, 413, 415, 422, 428])
const { schemas } = openApi.components

test.each(OPERATIONS)('%s answers anything at all, or refuses it with a problem', async (operation) => {
  const { as, failures } = openTestHost()
  let refused = 0
  await fc.assert(
    fc.asyncProperty(callsOf(operation), async ({ caller, path, init }) => {
      const response = await as(caller)(path, init)
      const type = response.headers.get('content-type')
      if (type === 'text/event-stream') await response.body?.cancel()
      else if (response.status >= 400) {
        refused += 1
        const text = await response.text()
        expect(REFUSALS).toContain(response.status)
        expect(type).toBe('application/problem+json')
        expect(complaintsOf(schemas.Problem, JSON.parse(text), schemas)).toEqual([])
        expect(JSON.parse(text)).toMatchObject({ status: response.status })
        expect(text).not.toContain(MARK)
      } else {
        expect([200, 201, 204, 304]).toContain(response.status)
      }
      for (const [, header] of response.headers) expect(header).not.toContain(MARK)
      expect(failures).toEqual([])
    }),
    { numRuns: RUNS },
  )
  // What reads something of a call has refused some of them, or nothing was fuzzed.
  const { params, query, body }: Endpoint = contract[operation]
  const reads = params !== undefined || query !== undefined || body !== undefined
  expect(!reads || refused > 0).toBe(true)
})
