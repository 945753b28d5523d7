import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openDatabaseHost } from '../contract/database-test-host.ts'
import { openMemoryHost } from '../contract/memory-test-host.ts'
import { scenario } from '../contract/test-host.ts'
import { played } from './played.ts'
import { sequences } from './steps.ts'

const RUNS = 500

/**
 * The store in memory is the model: what it answers, the databases answer. A half of 1,000 sequences in each of two files:
 * they take minutes, and run beside each other.
 */
export function testSequences(half: 'first' | 'second'): void {
  test(`whatever is done one after another, memory, PGlite and PostgreSQL answer the same (${half} half)`, async () => {
    await fc.assert(
      fc.asyncProperty(sequences, async (steps) => {
        const model = await played(openMemoryHost({ seed: scenario }), steps)
        const [embedded, server] = [
          openDatabaseHost('pglite', scenario),
          openDatabaseHost('postgres', scenario),
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
