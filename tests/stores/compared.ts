import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openDatabaseHost } from '../contract/database-test-host.ts'
import { openMemoryHost } from '../contract/memory-test-host.ts'
import { NO_QUOTAS } from '../contract/persona-callers.ts'
import { few } from '../database/few.ts'
import { played } from './played.ts'
import { sequences } from './steps.ts'

const RUNS = 500

/**
 * Compares the databases with the store in memory, which is the model. Each of two files runs half of 1,000
 * sequences, because they take minutes and can run in parallel.
 */
export function testSequences(half: 'first' | 'second'): void {
  test(`memory, PGlite and PostgreSQL respond the same to every sequence (${half} half)`, async () => {
    await fc.assert(
      fc.asyncProperty(sequences, async (steps) => {
        const model = await played(openMemoryHost({ seed: few, quotas: NO_QUOTAS }), steps)
        const [embedded, server] = [
          openDatabaseHost('pglite', few, NO_QUOTAS),
          openDatabaseHost('postgres', few, NO_QUOTAS),
        ]
        expect(await played(embedded, steps)).toEqual(model)
        expect(await played(server, steps)).toEqual(model)
        expect([...embedded.failures, ...server.failures]).toEqual([])
        await Promise.all([embedded.close(), server.close()])
      }),
      { numRuns: RUNS },
    )
  }, 3_600_000)
}
