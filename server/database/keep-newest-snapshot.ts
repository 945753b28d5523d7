import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import stringify from 'json-stringify-pretty-compact'

/**
 * Runs after drizzle-kit has written a migration: keeps the newest snapshot, from which it writes the next one, and puts
 * what fits of it on one line.
 */
const snapshots = globSync('server/database/migrations/meta/*_snapshot.json').sort()
for (const older of snapshots.slice(0, -1)) rmSync(older)
for (const newest of snapshots.slice(-1)) {
  const snapshot: unknown = JSON.parse(readFileSync(newest, 'utf8'))
  writeFileSync(newest, `${stringify(snapshot, { maxLength: 108 })}\n`)
}
