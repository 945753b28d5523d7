import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Drizzle } from '../../server/database/database.ts'
import { connectAsOwner } from '../../server/database/owner-connection.ts'
import { startPGlite } from '../../server/database/pglite.ts'
import { createDatabase, type DatabaseKind } from '../database/databases.ts'

/** Where a host stores its facts. */
export interface Place {
  /** The settings for `startHost`. */
  readonly settings: Readonly<Record<string, string>>
  /** An API token. */
  readonly token: string
  /** Queries the database directly. For PGlite, only while no host has the folder open. */
  readonly access: <T>(work: (db: Drizzle) => Promise<T>) => Promise<T>
  readonly clear: () => Promise<void>
}

/** Creates a new place with the demonstration data. */
export async function seededPlace(kind: DatabaseKind): Promise<Place> {
  const { build, pglite, postgres, tokens } = inject('seeded')
  const settings = { BUILD_DIR: build, SEED: 'august-2022' }
  if (kind === 'pglite') {
    const folder = mkdtempSync(join(tmpdir(), 'dockboard-place-'))
    cpSync(pglite, folder, { recursive: true })
    return {
      settings: { ...settings, DATA_DIR: folder },
      token: tokens.pglite,
      async access(work) {
        const { client, db } = await startPGlite(join(folder, 'pglite'))
        try {
          return await work(db)
        } finally {
          await client.close()
        }
      },
      clear: async () => rmSync(folder, { recursive: true }),
    }
  }
  const { url, drop } = await createDatabase(postgres)
  return {
    settings: { ...settings, DATABASE_URL: url },
    token: tokens.postgres,
    async access(work) {
      const owner = await connectAsOwner(url)
      try {
        return await work(owner.db)
      } finally {
        await owner.close()
      }
    },
    clear: drop,
  }
}
