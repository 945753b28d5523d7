import { openPGlite } from '../../server/database/pglite.ts'
import { openPostgres } from '../../server/database/postgres.ts'
import type { Database } from '../../server/database/database.ts'
import { createFactStore } from '../../server/store/fact-store.ts'
import { seedFacts } from '../../server/store/seed.ts'
import { createMemoryStore } from '../../mocks/memory-store.ts'
import type { FactStore } from '../../src/api/fact-store.ts'
import { instant } from '../../src/domain/time/instant.ts'
import type { Person } from '../../src/domain/stores/person.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { benchApi } from './bench-api.ts'
import { startPostgres } from '../database/postgres-server.ts'
import { manyTimes } from './many-stores.ts'
import type { Measurement } from './measurement.ts'

const NOW = instant('2022-08-11T12:00:00-04:00')
const CALLS = process.env['BENCH_QUICK'] === '1' ? 200 : 1_000

/** The status of one store after another over the whole API, compared with the same from memory. */
export async function* bench(): AsyncGenerator<Measurement> {
  yield* rows('1,333 stores, 8,810 orders', manyTimes(1))
  yield* rows('10 times as many', manyTimes(10))
}

interface Figures {
  readonly p50: number
  readonly p99: number
}

async function* rows(of: string, seed: Scenario): AsyncGenerator<Measurement> {
  const memory = await timed(createMemoryStore(seed, { publish: () => undefined }), seed)
  const beside = (database: string, { p50, p99 }: Figures): readonly Measurement[] => [
    {
      name: `store status, p50, ${database}, ${of}`,
      unit: 'ms',
      value: p50,
      baseline: memory.p50,
      against: 'memory',
    },
    {
      name: `store status, p99, ${database}, ${of}`,
      unit: 'ms',
      value: p99,
      baseline: memory.p99,
      against: 'memory',
    },
  ]
  yield* beside('PGlite', await onDatabase(await openPGlite(), seed))
  const server = await startPostgres()
  try {
    yield* beside('PostgreSQL', await onDatabase(await openPostgres(server.url, () => undefined), seed))
  } finally {
    await server.stop()
  }
}

async function onDatabase(database: Database, seed: Scenario): Promise<Figures> {
  await database.asOwner((transaction) => seedFacts(transaction, seed))
  const found = await timed(createFactStore(database, { name: 'bench', publish: () => undefined }), seed)
  await database.close()
  return found
}

async function timed(store: FactStore, seed: Scenario): Promise<Figures> {
  let person: Person = seed.personas['store-owner']
  const api = benchApi({ store, now: NOW, caller: () => person })
  const times: number[] = []
  for (let call = -50; call < CALLS; call += 1) {
    // Scattered, so that no store is requested twice in a row.
    const { id } = seed.stores[(Math.abs(call) * 7919) % seed.stores.length] ?? never()
    person = { ...person, storeIds: [id] }
    const start = performance.now()
    const response = await api.fetch(new Request(`http://bench/api/stores/${id}/status`))
    await response.text()
    if (call >= 0) times.push(performance.now() - start)
    if (response.status !== 200) throw new Error(`store status: ${response.status}`)
  }
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? never()
  return { p50: at(0.5), p99: at(0.99) }
}

function never(): never {
  throw new Error('there are stores and calls')
}
