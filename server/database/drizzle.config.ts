import { defineConfig } from 'drizzle-kit'

/** Used by `npm run migration`, which generates a migration from the schema. */
export default defineConfig({
  dialect: 'postgresql',
  schema: 'server/database/schema-*.ts',
  out: 'server/database/migrations',
  casing: 'snake_case',
})
