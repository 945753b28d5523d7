import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import type { Database } from '../../server/database/database.ts'
import { openPGlite } from '../../server/database/pglite.ts'
import { openPostgres } from '../../server/database/postgres.ts'
import { fillOnce } from '../../server/fill.ts'
import { addApiClient } from '../../server/api-clients.ts'
import { few } from '../database/few.ts'
import { startPostgres } from '../database/postgres-server.ts'
import { bundleHost } from './bundle-host.ts'

/** Writes an empty build of the app, so that tests which request no page need no real build. */
function writeStubBuild(folder: string): void {
  mkdirSync(join(folder, 'app'), { recursive: true })
  writeFileSync(join(folder, 'app/index.html'), '<!doctype html><html lang="en-CA"><head></head></html>')
}

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
    /** The demonstration with few orders, as a template to copy: hosts start over it without seeding. */
    seeded: {
      readonly build: string
      /** The host as one file. It starts several times faster than the sources. */
      readonly bundledHost: string
      /** The DATA_DIR folder for PGlite, and the name of a database on the test server. */
      readonly pglite: string
      readonly postgres: string
      /** The API token on each. */
      readonly tokens: Readonly<Record<Database['kind'], string>>
    }
  }
}

/** Inside the project, so that Node resolves the packages that the bundle imports. */
const BUNDLE = join(import.meta.dirname, '../../node_modules/.cache/dockboard-host')

/** Starts one PostgreSQL for a project’s tests and prepares the seeded template of each database kind. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres()
  console.log(`PostgreSQL: ${server.where}`)
  const folder = mkdtempSync(join(tmpdir(), 'dockboard-seeded-'))
  const name = `seeded_${randomBytes(6).toString('hex')}`
  const build = join(folder, 'build')
  writeStubBuild(build)
  const bundledHost = await bundleHost(BUNDLE)
  await onServer(server.url, `create database ${name}`)
  const url = Object.assign(new URL(server.url), { pathname: `/${name}` }).href
  const pglite = join(folder, 'data')
  mkdirSync(pglite)
  const tokens = {
    pglite: await fill(await openPGlite(join(pglite, 'pglite'))),
    postgres: await fill(await openPostgres(url, () => undefined)),
  }
  provide('postgresUrl', server.url)
  provide('seeded', { build, bundledHost, pglite, postgres: name, tokens })
  return async () => {
    rmSync(folder, { recursive: true })
    await onServer(server.url, `drop database ${name} with (force)`)
    await server.stop()
  }
}

async function fill(database: Database): Promise<string> {
  await fillOnce(database, 'august-2022', () => few)
  const token = await addApiClient(database, 'warehouse')
  await database.close()
  return token
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
