import { join } from 'node:path'

export const MIGRATIONS = { migrationsFolder: join(import.meta.dirname, 'migrations') }

/** Any number that nothing else on the server locks: whoever holds it migrates, the others wait. */
export const MIGRATION_LOCK = 7_301_968
