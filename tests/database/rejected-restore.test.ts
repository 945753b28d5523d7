import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BackupDamaged } from '../../server/backup/backup-lines.ts'
import { restoreBackup, RestoreRejected } from '../../server/backup/restore-backup.ts'
import { NothingThere, takeBackup } from '../../server/backup/take-backup.ts'
import { tablesInOrder } from '../../server/backup/tables.ts'
import { readMigrations } from '../../server/database/migrate.ts'
import { connectAsOwner, type OwnerConnection } from '../../server/database/owner-connection.ts'
import { openPGlite, startPGlite } from '../../server/database/pglite.ts'
import { createDatabase, type DatabaseKind } from './databases.ts'

const folder = mkdtempSync(join(tmpdir(), 'dockboard-restore-'))
const WHOLE = join(folder, 'whole')
const OLD = readMigrations().slice(0, 3)
afterAll(() => rmSync(folder, { recursive: true }))

/** Takes a backup of an older version, with one company and one store. */
beforeAll(async () => {
  const old = await openPGlite(undefined, OLD)
  const at = '2022-08-09T13:00:00Z'
  await old.db.execute(sql`insert into companies values ('o', ${at}, null, 'Harbour')`)
  await old.db.execute(
    sql`insert into stores (id, published_at, licence, name, company_id, place, region, order_weekday,
      delivery_weekday, receiving_from, receiving_to)
      values ('s', ${at}, 'L1', 'Harbour', 'o', 'Hamilton', 'west', 'monday', 'friday', '09:00', '13:00')`,
  )
  await takeBackup(old.db, WHOLE)
  await old.close()
})

async function openEmpty(kind: DatabaseKind): Promise<OwnerConnection> {
  if (kind === 'pglite') {
    const { client, db } = await startPGlite()
    return { db, close: () => client.close() }
  }
  const { url, drop } = await createDatabase()
  const { db, close } = await connectAsOwner(url)
  return {
    db,
    async close() {
      await close()
      await drop()
    },
  }
}

/** Writes a copy of the backup with changed bytes, and returns its path. */
function changed(name: string, change: (bytes: Buffer) => Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, change(readFileSync(WHOLE)))
  return path
}
const inText = (change: (text: string) => string) => (bytes: Buffer) => gzipSync(change(gunzipSync(bytes).toString()))

const DAMAGED: Record<string, (bytes: Buffer) => Buffer> = {
  'cut short': (bytes) => bytes.subarray(0, -20),
  empty: () => Buffer.alloc(0),
  'not gzip': () => Buffer.from('no backup'),
  'one changed byte': (bytes) => {
    const copy = Buffer.from(bytes)
    copy.writeUInt8(copy.readUInt8(200) ^ 1, 200)
    return copy
  },
  'without its last line': inText((text) => text.slice(0, text.lastIndexOf('{"#":"end"'))),
  'one changed letter': inText((text) => text.replace('Hamilton', 'Hamiltom')),
  'a table that its version does not have': inText((text) => text.replace('"companies"', '"company"')),
}

describe.each<DatabaseKind>(['pglite', 'postgres'])('a restore into %s', (kind) => {
  let target: OwnerConnection
  beforeAll(async () => {
    target = await openEmpty(kind)
  })
  afterAll(() => target.close())

  test.each(Object.entries(DAMAGED))('a damaged backup is rejected: %s', async (name, change) => {
    const path = changed(name, change)
    await expect(restoreBackup(target.db, path, readMigrations())).rejects.toThrow(BackupDamaged)
    expect(await tablesInOrder(target.db)).toEqual([])
  })

  test('a backup of a newer version is rejected', async () => {
    await expect(restoreBackup(target.db, WHOLE, OLD.slice(0, -1))).rejects.toThrow(RestoreRejected)
    expect(await tablesInOrder(target.db)).toEqual([])
  })

  test('a backup with other migrations is rejected', async () => {
    const other = readMigrations().with(1, { when: 1, tag: 'other', text: 'select 1' })
    await expect(restoreBackup(target.db, WHOLE, other)).rejects.toThrow(RestoreRejected)
    expect(await tablesInOrder(target.db)).toEqual([])
  })

  test('a backup of an empty database is rejected', async () => {
    const path = join(folder, 'nothing')
    await expect(takeBackup(target.db, path)).rejects.toThrow(NothingThere)
    expect(() => readFileSync(path)).toThrow('ENOENT')
  })

  test('a backup of an older version is restored and migrated', async () => {
    const rows = await restoreBackup(target.db, WHOLE, readMigrations())
    expect([rows['companies'], rows['stores']]).toEqual([1, 1])
    const again = join(folder, `again-${kind}`)
    expect(await takeBackup(target.db, again)).toMatchObject({ companies: 1, stores: 1, people: 0 })
    const [header] = gunzipSync(readFileSync(again)).toString().split('\n')
    expect(header).toContain(String(readMigrations().at(-1)?.when))
  })
})
