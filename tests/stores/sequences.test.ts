import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openDatabaseHost } from '../contract/database-test-host.ts'
import { openMemoryHost } from '../contract/memory-test-host.ts'
import { scenario } from '../contract/test-host.ts'
import { played } from './played.ts'
import { sequences } from './steps.ts'

const RUNS = process.env['FULL'] === '1' ? 1_000 : 30

/** The store in memory is the model: what it answers, the databases answer. */
test('whatever is done one after another, memory, PGlite and PostgreSQL answer the same', async () => {
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
}, 900_000)
