import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tablesInOrder } from '../../server/backup/tables.ts'
import { contract } from '../../src/contract/table.ts'
import { REASON } from '../contract/ask.ts'
import { addressOf, type Names, namesOf, OPERATIONS, requestOf } from '../contract/calls.ts'
import { madeFor } from '../contract/made.ts'
import { type Caller, CALLERS, scenario } from '../contract/test-host.ts'
import { type DatabaseKind, openSeeded, type TestDatabase } from '../database/databases.ts'
import { fewOf } from '../database/few.ts'
import { openHostWithStoppedClock } from '../database/stopped-clock-host.ts'
import { expectedOf, namesFor, okOf, TARGETS } from './expected.ts'
import { EITHER, plantedIn, TOKEN, withMeasuresWidened, withPauseOf } from './planted.ts'
import { MOMENTS, walk } from './walk.ts'

const { inQueue, inProcess } = scenario.storyStores
const CELLS = OPERATIONS.filter((each) => !each.startsWith('sign')).flatMap((operation) =>
  CALLERS.flatMap((caller) => TARGETS.map((target) => ({ operation, caller, target }))),
)

/** Disables row-level security, so that only the checks of the API remain. */
async function openWithoutRowSecurity(kind: DatabaseKind, seed: typeof scenario): Promise<TestDatabase> {
  const opened = await openSeeded(kind, seed)
  for (const table of await tablesInOrder(opened.asOwner)) {
    await opened.asOwner.execute(sql`alter table ${sql.identifier(table)} disable row level security`)
  }
  return opened
}

/** Resets the clock’s epoch, which responses contain, so that each walk starts at the same value. */
async function walkOver(subject: TestDatabase, caller: Caller, names: readonly Names[]): Promise<string[]> {
  await subject.asOwner.execute(sql`update demo_clock set epoch = -1`)
  return walk(await openHostWithStoppedClock(subject.database), caller, names, MOMENTS)
}

describe.each<DatabaseKind>(['pglite', 'postgres'])('on %s, without row-level security', (kind) => {
  const planted = fewOf(plantedIn(inQueue))
  const seeds = [planted, withPauseOf(planted, inQueue)]
  const databases: TestDatabase[] = []
  let clean: TestDatabase
  /** The store’s measures are widened to everyone, so public pages may differ from the clean ones. */
  let widened: TestDatabase
  beforeAll(async () => {
    clean = await openWithoutRowSecurity(kind, fewOf(scenario))
    widened = await openWithoutRowSecurity(kind, fewOf(withMeasuresWidened(scenario, inQueue)))
    for (const seed of seeds) databases.push(await openWithoutRowSecurity(kind, seed))
  })
  afterAll(async () => {
    for (const each of [clean, widened, ...databases]) await each.close()
  })

  test('the application’s role could read the orders of every store', async () => {
    const found = await clean.database.db.transaction(async (transaction) => {
      await transaction.execute(sql`select set_config('role', 'dockboard_app', true)`)
      return transaction.execute(sql`select distinct store_id from orders limit 20`)
    })
    expect(found).toMatchObject({ rows: { length: 20 } })
  })

  test('facts for a store are in the responses to its own people', async () => {
    const [database] = databases
    const seen = await walkOver(database ?? clean, 'store-owner', [namesOf(inQueue)])
    expect(seen.filter((each) => each.includes(TOKEN)).length).toBeGreaterThan(3)
  })

  test.each(['nobody', 'chain-owner', 'expired'] as const)(
    'no response to %s has facts for the store',
    async (caller) => {
      const names = [namesOf(caller === 'chain-owner' ? inProcess : inQueue), namesOf(inQueue)]
      const before = await walkOver(clean, caller, names)
      for (const database of databases) {
        const seen = await walkOver(database, caller, names)
        expect(seen.filter((each) => EITHER.test(each))).toEqual([])
        expect(seen.filter((each) => !before.includes(each)).map((each) => each.slice(0, 300))).toEqual([])
      }
      expect((await walkOver(widened, caller, names)).filter((each) => EITHER.test(each))).toEqual([])
    },
  )

  test.each(CELLS)(
    '$operation by $caller of $target gets the expected status',
    async ({ operation, caller, target }) => {
      const isNamed = contract[operation].path.includes('{')
      const expected = expectedOf(operation, caller, isNamed ? target : 'own')
      const { as, failures } = await openHostWithStoppedClock(clean.database)
      const given = namesFor(caller, target)
      const exists = target === 'own' || target === 'another’s'
      const names = exists ? await madeFor({ as }, operation, given) : given
      const response = await as(caller)(addressOf(operation, names), requestOf(operation, REASON))
      if (operation === 'getEvents') await response.body?.cancel()
      expect(response.status).toBe(expected === 'ok' ? okOf(operation) : expected)
      expect(failures).toEqual([])
    },
  )
})
