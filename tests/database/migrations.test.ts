import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import type { Database } from '../../server/database/database.ts'
import { appliedMigrations, MigrationFailed, readMigrations } from '../../server/database/migrate.ts'
import { connectAsOwner } from '../../server/database/owner-connection.ts'
import { openPGlite } from '../../server/database/pglite.ts'
import { openPostgres } from '../../server/database/postgres.ts'
import { questions } from '../../server/database/schema-records.ts'
import { isRunningOut } from '../../src/domain/questions/question-need.ts'
import { instant } from '../../src/domain/time/instant.ts'
import { contentOf } from './content.ts'
import { createDatabase } from './databases.ts'

const MIGRATIONS = join(import.meta.dirname, '../../server/database/migrations')
const folder = mkdtempSync(join(tmpdir(), 'dockboard-migrations-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The migrations, followed by two more. The last fails in its second statement. */
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

async function stateOf(database: Database) {
  return database.asOwner(async (transaction) => ({
    applied: await appliedMigrations(transaction),
    content: await contentOf(transaction, new Set()),
  }))
}

test('on PGlite a failed migration changes nothing, and a start after the fix migrates', async () => {
  const data = join(folder, 'data')
  const before = await openPGlite(data, older)
  const state = await stateOf(before)
  await before.close()
  await expect(openPGlite(data, broken)).rejects.toThrow(/^the migration broken failed: .*"none" does not exist/)
  const after = await openPGlite(data, older)
  expect(await stateOf(after)).toEqual(state)
  await after.close()
  const mended = await openPGlite(data)
  expect((await stateOf(mended)).applied).toEqual(whole.map(({ when }) => when))
  await mended.close()
})

test('on PostgreSQL a failed migration changes nothing, and one of many starts migrates', async () => {
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

/** Messages that a store may have written, with the accents and capitals of people. */
const WRITTEN = [
  'We are running out of everything',
  'Le stock ÉPUISÉ ne sert à rien',
  'nous manquons de tout',
  'Runs short?',
  'When do deliveries restart?',
  'A brunch is out',
  'Tablette vide',
] as const

test('questions from before the queue was sorted in the database get what its order needs', async () => {
  const data = join(folder, 'questions')
  const before = await openPGlite(
    data,
    whole.slice(
      0,
      whole.findIndex(({ tag }) => tag.endsWith('question_pages')),
    ),
  )
  const at = instant('2022-08-09T08:00:00-04:00')
  const repliedAt = instant('2022-08-09T08:30:00-04:00')
  const message = (from: 'store' | 'support', text: string) => ({
    id: 'm',
    from,
    text,
    at: from === 'store' ? at : repliedAt,
    by: null,
  })
  const asked = WRITTEN.flatMap((text) => [
    { topic: 'restart' as const, messages: [message('store', text)] },
    { topic: 'restart' as const, messages: [message('store', 'When?'), message('support', text)] },
    { topic: 'stock_cover' as const, messages: [message('store', text), message('support', text)] },
  ])
  await before.asOwner(async (transaction) => {
    // By name: the tables of today have columns that those of then had not.
    await transaction.execute(sql`insert into companies (id, published_at, name) values ('company', ${at}, 'Company')`)
    await transaction.execute(sql`insert into stores (id, published_at, licence, name, company_id, place, region,
        order_weekday, delivery_weekday, receiving_from, receiving_to)
      values ('store', ${at}, 'CRSA9900001', 'Store', 'company', 'Guelph', 'West', 'mon', 'thu', '09:00', '13:00')`)
    for (const [index, { topic, messages }] of asked.entries()) {
      await transaction.execute(sql`insert into questions (id, store_id, topic, asked_at, state, messages, version)
        values (${`q${index}`}, 'store', ${topic}, ${at}, 'new', ${JSON.stringify(messages)}::jsonb, 1)`)
    }
  })
  await before.close()
  const after = await openPGlite(data)
  const rows = await after.asOwner((transaction) =>
    transaction
      .select({ id: questions.id, runsOut: questions.runsOut, repliedAt: questions.repliedAt })
      .from(questions),
  )
  await after.close()
  expect(new Map(rows.map(({ id, ...row }) => [id, row]))).toEqual(
    new Map(
      asked.map((question, index) => [
        `q${index}`,
        { runsOut: isRunningOut(question), repliedAt: question.messages.length > 1 ? repliedAt : null },
      ]),
    ),
  )
  expect(rows.filter(({ runsOut }) => runsOut).length).toBeGreaterThan(WRITTEN.length)
})

test('only the newest snapshot exists: drizzle-kit generates the next migration from it', () => {
  const newest = String(whole.length - 1).padStart(4, '0')
  expect(globSync('*_snapshot.json', { cwd: join(MIGRATIONS, 'meta') })).toEqual([`${newest}_snapshot.json`])
})
