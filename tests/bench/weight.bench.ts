import { join } from 'node:path'
import type { InlineConfig } from 'vite'
import { buildChunks } from '../built-chunks.ts'
import { firstLoad, weightOf } from '../weight.ts'
import type { Measurement } from './measurement.ts'

const ROOT = join(import.meta.dirname, '../..')
const ENTRY = 'virtual:bare-react'
const BARE = `import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
createRoot(document.body).render(createElement('p'))`

/** A page of React alone, built with the same tools. */
const BARE_REACT: InlineConfig = {
  configFile: false,
  mode: 'production',
  build: { write: false, rolldownOptions: { input: ENTRY } },
  plugins: [
    {
      name: 'bare-react',
      resolveId: (id) => (id === ENTRY ? id : null),
      load: (id) => (id === ENTRY ? BARE : null),
    },
  ],
}

/** Compressed first-load JavaScript of the production build. */
export async function* bench(): AsyncGenerator<Measurement> {
  const chunks = await buildChunks({ root: ROOT, build: { write: false } })
  const baseline = weightOf(await buildChunks(BARE_REACT)) / 1000
  const against = 'React alone'
  for (const page of ['status', 'store'] as const) {
    yield {
      name: `first load of the ${page} page`,
      unit: 'kB gz',
      value: weightOf(firstLoad(chunks, page)) / 1000,
      baseline,
      against,
    }
  }
}
