import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate, readMigrations } from '../../server/database/migrate.ts'
import { startPGlite } from '../../server/database/pglite.ts'
import { openPostgres } from '../../server/database/postgres.ts'
import { seedFacts } from '../../server/store/seed.ts'
import { story } from '../contract/story.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
    /** The full story, filled once: filling takes seconds, copying a fraction of a second. */
    filled: {
      /** The name of a database on the test server. Null in a project that needs none. */
      readonly postgres: string | null
      /** The path of a dump file. Null in a project that needs none. */
      readonly pglite: string | null
      /** The path of a dump file with empty tables. Null in a project that needs none. */
      readonly emptyPglite: string | null
    }
  }
}

/** Starts the databases that a project needs: a PostgreSQL, a PGlite, or both. */
export async function setup({ name, provide }: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'dockboard-filled-'))
  const server = name === 'pglite' ? null : await startPostgres()
  const embedded = name === 'pglite' || name === 'sequences'
  if (server !== null) {
    console.log(`PostgreSQL: ${server.where}`)
    provide('postgresUrl', server.url)
  }
  const template = `filled_${randomBytes(6).toString('hex')}`
  if (server !== null) await fillTemplate(server, template)
  provide('filled', {
    postgres: server === null ? null : template,
    ...(embedded ? await dumpTo(folder) : { pglite: null, emptyPglite: null }),
  })
  return async () => {
    rmSync(folder, { recursive: true })
    if (server === null) return
    await onServer(server, `drop database ${template} with (force)`)
    await server.stop()
  }
}

async function fillTemplate(server: PostgresServer, name: string): Promise<void> {
  await onServer(server, `create database ${name}`)
  const url = Object.assign(new URL(server.url), { pathname: `/${name}` }).href
  const database = await openPostgres(url, () => undefined)
  await database.asOwner((transaction) => seedFacts(transaction, story))
  await database.close()
}

async function dumpTo(folder: string): Promise<{ readonly pglite: string; readonly emptyPglite: string }> {
  const { client, db } = await startPGlite()
  const dump = async (name: string): Promise<string> => {
    const file = join(folder, name)
    await writeFile(file, (await client.dumpDataDir('none')).stream())
    return file
  }
  await db.transaction((transaction) => migrate(transaction, readMigrations()))
  const emptyPglite = await dump('empty.tar')
  await db.transaction((transaction) => seedFacts(transaction, story))
  const pglite = await dump('filled.tar')
  await client.close()
  return { pglite, emptyPglite }
}

async function onServer({ url }: PostgresServer, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
