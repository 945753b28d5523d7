import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { Client } from 'pg'
import type { Database } from '../../server/database/database.ts'
import { openPostgres } from '../../server/database/postgres.ts'
import { expectProblem, read } from '../contract/ask.ts'
import { StoreUnavailable } from '../../src/api/fact-store.ts'
import { createDatabase } from './databases.ts'
import { few } from './few.ts'
import { openHostWithStoppedClock } from './stopped-clock-host.ts'

let database: Database
let owner: Client
let drop: () => Promise<void>

beforeAll(async () => {
  const created = await createDatabase(inject('seeded').postgres)
  drop = created.drop
  database = await openPostgres(created.url, () => undefined, { questionMs: 2_000 })
  owner = new Client({ connectionString: created.url })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await database.close()
  await drop()
})

test('a query that hangs times out with 503, and the next one succeeds', async () => {
  const { as, failures } = await openHostWithStoppedClock(database)
  const path = `/api/stores/${few.storyStores.inQueue}/status`
  await owner.query('begin; lock table orders in access exclusive mode')
  await expectProblem(await as('store-owner')(path), 503, 'unavailable')
  expect(failures).toEqual([expect.any(StoreUnavailable)])
  // The connection is free again, and queries of other tables were never blocked.
  expect((await as('nobody')('/api/status')).status).toBe(200)
  await owner.query('rollback')
  expect(await read(as('store-owner'), path)).toMatchObject({ store: { id: few.storyStores.inQueue } })
})
