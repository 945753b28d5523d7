import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { restoreBackup } from '../../server/backup/restore-backup.ts'
import { LEFT_OUT, takeBackup } from '../../server/backup/take-backup.ts'
import type { Database } from '../../server/database/database.ts'
import { readMigrations } from '../../server/database/migrate.ts'
import { connectAsOwner } from '../../server/database/owner-connection.ts'
import { openPostgres } from '../../server/database/postgres.ts'
import { fillOnce } from '../../server/fill.ts'
import type { Viewer } from '../../src/api/fact-store.ts'
import { read } from '../contract/ask.ts'
import { callEverything } from './call-everything.ts'
import { contentOf } from './content.ts'
import { expectedFor } from './expected-rows.ts'
import { few } from './few.ts'
import { openHostWithStoppedClock } from './stopped-clock-host.ts'
import { everythingFor } from './viewed.ts'

const login = `login_${randomBytes(6).toString('hex')}`
const { 'store-owner': owner } = few.personas
const OWNER: Viewer = { kind: 'stores', actor: owner.id, role: 'retailer', storeIds: owner.storeIds }
let server: Client
let database: Database

const urlOf = (name: string) =>
  Object.assign(new URL(inject('postgresUrl')), { username: login, password: login, pathname: `/${name}` }).href

beforeAll(async () => {
  server = new Client({ connectionString: inject('postgresUrl') })
  await server.connect()
  await server.query(`create role ${login} login password '${login}' nosuperuser nobypassrls nocreaterole nocreatedb`)
  // The setup that an administrator does beforehand (docs/operating.md).
  for (const role of ['app', 'intake', 'operations', 'projector', 'retention', 'sign_in', 'support'].map(
    (name) => `dockboard_${name}`,
  )) {
    await server.query(`do $$ begin create role ${role} nologin nobypassrls;
      exception when duplicate_object or unique_violation then null; end $$`)
    await server.query(`grant ${role} to ${login}`)
  }
  for (const name of [login, `${login}_other`]) await server.query(`create database ${name} owner ${login}`)
  database = await openPostgres(urlOf(login), () => undefined)
  await fillOnce(database, 'august-2022', () => few)
})
afterAll(async () => {
  await database.close()
  for (const name of [login, `${login}_other`]) await server.query(`drop database ${name} with (force)`)
  await server.query(`drop role ${login}`)
  await server.end()
})

test('a login that only owns its database is enough for a host', async () => {
  await callEverything(database)
  const { as, failures } = await openHostWithStoppedClock(database)
  const path = `/api/stores/${few.storyStores.inQueue}/status`
  expect(await read(as('store-owner'), path)).toMatchObject({ store: { id: few.storyStores.inQueue } })
  expect((await as('chain-owner')(path)).status).toBe(404)
  expect(failures).toEqual([])
})

test('such a login gives viewers their own rows only', async () => {
  const connection = await connectAsOwner(urlOf(login))
  const found = await everythingFor(database.db, OWNER)
  const expected = await expectedFor(connection.db, OWNER)
  await connection.close()
  for (const [table, rows] of found) expect([table, rows?.length]).toEqual([table, expected.get(table)?.length])
})

test('a connection without a role sees no store', async () => {
  expect(await database.db.execute(sql`select current_user, session_user`)).toMatchObject({
    rows: [{ current_user: 'dockboard_app', session_user: login }],
  })
  expect(await database.db.execute(sql`select id from stores`)).toMatchObject({ rows: [] })
})

test('such a login can back up its database and restore it into another one that it owns', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dockboard-ordinary-'))
  const [from, to] = [await connectAsOwner(urlOf(login)), await connectAsOwner(urlOf(`${login}_other`))]
  await takeBackup(from.db, join(folder, 'backup'))
  await restoreBackup(to.db, join(folder, 'backup'), readMigrations())
  expect(await contentOf(to.db, LEFT_OUT)).toEqual(await contentOf(from.db, LEFT_OUT))
  await Promise.all([from.close(), to.close()])
  rmSync(folder, { recursive: true })
})
