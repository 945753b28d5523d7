import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const SERVER = join(import.meta.dirname, '../../server')

/**
 * Bundles `server/main.ts` into one file in `folder` and returns its path. On PostgreSQL the bundle starts in
 * a quarter of the time: the sources take longer to find and read, and the tests start hundreds of hosts.
 */
export async function bundleHost(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['@electric-sql/pglite', 'pg', 'pg-native'] },
    build: {
      ssr: join(SERVER, 'main.ts'),
      outDir: folder,
      target: 'node24',
      minify: false,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'main.mjs', codeSplitting: false } },
    },
  })
  cpSync(join(SERVER, 'database/migrations'), join(folder, 'migrations'), { recursive: true })
  return join(folder, 'main.mjs')
}
