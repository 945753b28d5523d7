import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { firstLoad, productionBuild, weightOf } from '../weight.ts'
import type { Bench } from './measurement.ts'

const ENTRY = 'virtual:bare-react'
const BARE = `import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
createRoot(document.body).render(createElement('p'))`

/** A page of React alone, built beside ours by the same tools. */
async function bareReact(): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    mode: 'production',
    build: { write: false, rolldownOptions: { input: ENTRY } },
    plugins: [
      {
        name: 'bare-react',
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) => (id === ENTRY ? BARE : null),
      },
    ],
  })
  const outputs = Array.isArray(built) ? built : [built]
  const chunks = outputs
    .flatMap((each) => ('output' in each ? each.output : []))
    .filter((each) => each.type === 'chunk')
  return chunks.reduce((sum, { code }) => sum + gzipSync(code).length, 0)
}

/** First-load JavaScript, compressed, of the production build. */
export const bench: Bench = async () => {
  const chunks = await productionBuild()
  const baseline = (await bareReact()) / 1000
  const against = 'React alone'
  return (['status', 'store'] as const).map((page) => ({
    name: `first load of the ${page} page`,
    unit: 'kB gz',
    value: weightOf(firstLoad(chunks, page)) / 1000,
    baseline,
    against,
  }))
}
