import { chownSync, cpSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { startPGlite } from '../../server/database/pglite.ts'
import { expectProblem, sending } from '../contract/ask.ts'
import { placed } from '../contract/intake-calls.ts'
import { few } from '../database/few.ts'
import { createCallers } from './callers.ts'
import { startHost } from './host-process.ts'
import { mountSmallDisk, type SmallDisk } from './small-disk.ts'

/** Without permission to mount, tests of `databaseError` still cover a server’s report of a full disk. */
const probe = mountSmallDisk(1)
probe?.remove()
const ALLOWED = probe !== null
const PATH = `/api/stores/${few.storyStores.inQueue}/status`

function smallDisk(megabytes: number): SmallDisk {
  const disk = mountSmallDisk(megabytes)
  if (disk === null) throw new Error('a disk could be mounted a moment ago')
  return disk
}

/** Writes until the disk is full, then again after space is freed. */
async function expectRejectionsForNow(
  disk: SmallDisk,
  settings: Readonly<Record<string, string>>,
  token: string,
): Promise<void> {
  const host = startHost({ BUILD_DIR: inject('seeded').build, ...settings })
  onTestFinished(() => void host.end('SIGKILL'))
  const at = await host.ready
  const { as } = createCallers(token)
  let batches = 0
  const intake = () => {
    batches += 1
    const events = Array.from({ length: 100 }, (_, index) =>
      placed(`SO9${String(batches * 100 + index).padStart(8, '0')}`),
    )
    return as('apiClient', at)('/api/order-events', sending('POST', { events }))
  }
  expect((await intake()).status).toBe(200)
  // Signing in writes a session.
  expect((await as('store-owner', at)(PATH)).status).toBe(200)
  disk.fill()
  let answer = await intake()
  while (answer.status === 200) answer = await intake()
  await expectProblem(answer, 503, 'unavailable')
  expect(answer.headers.get('retry-after')).toBe('5')

  // Reads continue.
  expect((await as('nobody', at)('/api/health?ready')).status).toBe(200)
  expect((await as('store-owner', at)(PATH)).status).toBe(200)
  disk.makeRoom()
  expect((await intake()).status).toBe(200)
  expect(await host.end('SIGTERM')).toBe(0)
}

describe.runIf(ALLOWED)('a full disk', () => {
  test('under PGlite: writes are rejected, reads continue, and it recovers by itself', async () => {
    const { pglite, tokens } = inject('seeded')
    const disk = smallDisk(256)
    onTestFinished(disk.remove)
    const folder = join(disk.folder, 'data')
    cpSync(pglite, folder, { recursive: true })
    await expectRejectionsForNow(disk, { DATA_DIR: folder }, tokens.pglite)
  })

  test('under PGlite, with no space for its log: it reports the error and runs no more queries', async () => {
    const disk = smallDisk(256)
    onTestFinished(disk.remove)
    const folder = join(disk.folder, 'data')
    cpSync(inject('seeded').pglite, folder, { recursive: true })
    const stopped = Promise.withResolvers<Error>()
    const { client } = await startPGlite(join(folder, 'pglite'), stopped.resolve)
    disk.fill()
    const fillLog = async (): Promise<void> => {
      for (;;) await client.query(`select pg_logical_emit_message(true, 'x', repeat('x', 1000000))`)
    }
    const filling = fillLog()
    expect((await stopped.promise).message).toMatch(/No space left on device/)
    const next = client.query('select 1')
    await expect(Promise.race([filling, next, Promise.resolve('nothing was answered')])).resolves.toBe(
      'nothing was answered',
    )
  })

  test('under PostgreSQL: writes are rejected, reads continue, and it recovers by itself', async () => {
    const { postgres, tokens } = inject('seeded')
    const disk = smallDisk(48)
    const server = new Client({ connectionString: inject('postgresUrl') })
    await server.connect()
    const where = await server.query<{ data_directory: string }>('show data_directory')
    // PostgreSQL must own the folder.
    const { uid, gid } = statSync(where.rows[0]?.data_directory ?? '')
    chownSync(disk.folder, uid, gid)
    await server.query(`create tablespace small location '${disk.folder}'`)
    await server.query(`create database small template ${postgres} tablespace small`)
    onTestFinished(async () => {
      await server.query('drop database small with (force)')
      await server.query('drop tablespace small')
      await server.end()
      disk.remove()
    })
    const url = Object.assign(new URL(inject('postgresUrl')), { pathname: '/small' }).href
    await expectRejectionsForNow(disk, { DATABASE_URL: url }, tokens.postgres)
  })
})
