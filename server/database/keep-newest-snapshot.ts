import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import stringify from 'json-stringify-pretty-compact'

/**
 * Runs after drizzle-kit has written a migration. Keeps only the newest snapshot, from which the next
 * migration is generated, and compacts its lines.
 */
const snapshots = globSync('server/database/migrations/meta/*_snapshot.json').sort()
for (const older of snapshots.slice(0, -1)) rmSync(older)
for (const newest of snapshots.slice(-1)) {
  const snapshot: unknown = JSON.parse(readFileSync(newest, 'utf8'))
  writeFileSync(newest, `${stringify(snapshot, { maxLength: 400 })}\n`)
}
