import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type InlineConfig } from 'vite'
import { BUNDLE_REPORT, type BundledChunk } from '../server/http/bundle-report.ts'
import type { Chunk } from './weight.ts'

const DIST = join(import.meta.dirname, '../dist')

/** Returns the chunks of the production build in `dist`. Throws if `npm run build` has not run. */
export function builtChunks(): readonly Chunk[] {
  const report = JSON.parse(readFileSync(join(DIST, BUNDLE_REPORT), 'utf8')) as readonly BundledChunk[]
  return report.map((each) => ({ ...each, code: readFileSync(join(DIST, 'app', each.file)) }))
}

/** Builds a variant of the production build in memory and returns its chunks. */
export async function buildChunks(config: InlineConfig): Promise<readonly Chunk[]> {
  // Vitest sets NODE_ENV to `test`, which would bundle the development code of packages.
  const { NODE_ENV } = process.env
  process.env['NODE_ENV'] = 'production'
  const built = await build({ ...config, logLevel: 'silent' }).finally(() => {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = NODE_ENV
  })
  const outputs = Array.isArray(built) ? built : [built]
  return outputs
    .flatMap((each) => ('output' in each ? each.output : []))
    .filter((each) => each.type === 'chunk')
    .map(({ fileName, facadeModuleId, moduleIds, imports, code }) => ({
      file: fileName,
      facade: facadeModuleId,
      modules: moduleIds,
      imports,
      code,
    }))
}
