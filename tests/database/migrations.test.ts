import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import * as z from 'zod'
import type { Database } from '../../server/database/database.ts'
import { appliedMigrations, MigrationFailed, readMigrations } from '../../server/database/migrate.ts'
import { connectAsOwner } from '../../server/database/owner-connection.ts'
import { openPGlite } from '../../server/database/pglite.ts'
import { openPostgres } from '../../server/database/postgres.ts'
import { rowsOf } from '../../server/database/rows-of.ts'
import { contentOf } from './content.ts'
import { createDatabase } from './databases.ts'

const MIGRATIONS = join(import.meta.dirname, '../../server/database/migrations')
const folder = mkdtempSync(join(tmpdir(), 'dockboard-migrations-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The migrations, and after them two more, of which the last fails in its second statement. */
function withBrokenLast() {
  cpSync(MIGRATIONS, folder, { recursive: true })
  const path = join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: { when: number; tag: string }[] }
  const newest = journal.entries.at(-1)?.when ?? 0
  journal.entries.push({ when: newest + 1, tag: 'good' }, { when: newest + 2, tag: 'broken' })
  writeFileSync(path, JSON.stringify(journal))
  writeFileSync(join(folder, 'good.sql'), 'CREATE TABLE good (id text)')
  writeFileSync(
    join(folder, 'broken.sql'),
    'CREATE TABLE half (id text)\n--> statement-breakpoint\nALTER TABLE none ADD COLUMN id text',
  )
  return readMigrations(folder)
}

const broken = withBrokenLast()
const whole = readMigrations()
const older = whole.slice(0, -1)

const beforeMatters = whole.slice(
  0,
  whole.findIndex(({ tag }) => tag === '0025_matters'),
)
/** Asked before any was brought with a matter: one in the midst of it, one that was closed. */
const ASKED_BEFORE = [
  `insert into operators values ('op', now(), null, 'Limestone Leaf')`,
  `insert into stores (id, published_at, licence, name, operator_id, place, region, order_weekday, delivery_weekday,
    receiving_from, receiving_to) select id, now(), id, id, 'op', 'Kingston', region, 'tue', 'thu', '09:00', '17:00'
    from (values ('a', 'East'), ('b', 'North')) as store (id, region)`,
  `insert into questions values ('qa', 'a', 'restart', null, now(), 'waiting', null, now(), null,
    '[{"from": "store", "text": "When?"}, {"from": "support", "text": "Which?"}, {"from": "store", "text": "Ours."}]', 3)`,
  `insert into questions values ('qb', 'b', 'other', null, now(), 'closed', null, null, now(),
    '[{"from": "store", "text": "Où?"}]', 2)`,
]
const Told = z.object({ id: z.string(), region: z.string(), said: z.array(z.string()), version: z.number() })

/** What operations would read of them, and how many lines the audit has. */
async function toldAfter(database: Database) {
  return database.asOwner(async (transaction) => ({
    told: rowsOf(
      Told,
      await transaction.execute(sql`select id, region, said, version from questions order by id`),
    ),
    audited: (await contentOf(transaction, new Set()))['audit'],
  }))
}

/** Asks as it was done then, and says how many lines the audit had. */
async function askBefore(database: Database) {
  return database.asOwner(async (transaction) => {
    for (const statement of ASKED_BEFORE) await transaction.execute(sql.raw(statement))
    return (await contentOf(transaction, new Set()))['audit']
  })
}

const TOLD = [
  { id: 'qa', region: 'East', said: ['When?', 'Ours.'], version: 3 },
  { id: 'qb', region: 'North', said: ['Où?'], version: 2 },
]

async function stateOf(database: Database) {
  return database.asOwner(async (transaction) => ({
    applied: await appliedMigrations(transaction),
    content: await contentOf(transaction, new Set()),
  }))
}

test('on PGlite a migration that fails changes nothing, and the start goes on from there once it is mended', async () => {
  const data = join(folder, 'data')
  const before = await openPGlite(data, older)
  const state = await stateOf(before)
  await before.close()
  await expect(openPGlite(data, broken)).rejects.toThrow(
    /^the migration broken failed: .*"none" does not exist/,
  )
  const after = await openPGlite(data, older)
  expect(await stateOf(after)).toEqual(state)
  await after.close()
  const mended = await openPGlite(data)
  expect((await stateOf(mended)).applied).toEqual(whole.map(({ when }) => when))
  await mended.close()
})

test('on PostgreSQL a migration that fails changes nothing; of many that start at once one migrates', async () => {
  const { url, drop } = await createDatabase()
  const open = (migrations = whole) => openPostgres(url, () => undefined, { migrations })
  const before = await open(older)
  const state = await stateOf(before)
  await before.close()
  await expect(open(broken)).rejects.toThrow(MigrationFailed)
  const owner = await connectAsOwner(url)
  expect(await contentOf(owner.db, new Set())).toEqual(state.content)
  await owner.close()
  const all = await Promise.all(Array.from({ length: 5 }, () => open()))
  const [mended] = all
  expect(mended && (await stateOf(mended)).applied).toEqual(whole.map(({ when }) => when))
  await Promise.all(all.map((database) => database.close()))
  await drop()
})

test('on PGlite what stores asked before keeps its words and region for operations, without a line of the audit', async () => {
  const data = join(folder, 'asked')
  const before = await openPGlite(data, beforeMatters)
  const audited = await askBefore(before)
  await before.close()
  const after = await openPGlite(data)
  expect(await toldAfter(after)).toEqual({ told: TOLD, audited })
  await after.close()
})

test('on PostgreSQL it does so too', async () => {
  const { url, drop } = await createDatabase()
  const before = await openPostgres(url, () => undefined, { migrations: beforeMatters })
  const audited = await askBefore(before)
  await before.close()
  const after = await openPostgres(url, () => undefined)
  expect(await toldAfter(after)).toEqual({ told: TOLD, audited })
  await after.close()
  await drop()
})
