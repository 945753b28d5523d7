import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Prerender } from '../../server/http/built-app.ts'

const FILES = { 'index.html': 'assets/app.js', 'src/app/after-paint.ts': 'assets/after-paint.js' }
/** What the built code of the app tells the server. */
const TOLD: Omit<Prerender, 'drawStatus'> = { statusModule: 'index.html', pageModules: {}, pageAsks: {} }
const PRERENDER = [
  ...Object.entries(TOLD).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`),
  "export const drawStatus = (lang) => ({ lang, title: '', description: '', html: '', firstAnswersId: 'first' })",
].join('\n')

/** A build of the app that shows nothing, for tests that ask for no page: nothing has to be built before them. */
export function writeStubBuild(folder: string): void {
  mkdirSync(join(folder, 'app/.vite'), { recursive: true })
  mkdirSync(join(folder, 'server'))
  writeFileSync(join(folder, 'app/index.html'), '<!doctype html><html lang="en-CA"><head></head></html>')
  mkdirSync(join(folder, 'app/assets'))
  for (const file of Object.values(FILES)) writeFileSync(join(folder, 'app', file), '')
  const manifest = Object.fromEntries(Object.entries(FILES).map(([name, file]) => [name, { file }]))
  writeFileSync(join(folder, 'app/.vite/manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'server/package.json'), JSON.stringify({ type: 'module' }))
  writeFileSync(join(folder, 'server/prerender.js'), PRERENDER)
}
