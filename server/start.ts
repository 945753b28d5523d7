import { spawnSync } from 'node:child_process'
import { globSync, statSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// `npm start`: builds when sources have changed and runs the host. The compile cache halves the start time.
const ROOT = join(import.meta.dirname, '..')
const SOURCES = ['src/**/*', 'public/**/*', 'server/http/**/*', 'index.html', 'vite.config.ts', 'package-lock.json']

function newest(patterns: readonly string[]): number {
  const files = globSync([...patterns], { cwd: ROOT })
  return files.reduce((latest, file) => Math.max(latest, statSync(join(ROOT, file)).mtimeMs), 0)
}

enableCompileCache(join(ROOT, 'node_modules/.cache/dockboard'))
// One build writes both parts, the server's last.
const built = newest(['dist/app/index.html', 'dist/server/prerender.js'])
if (built < newest(SOURCES)) {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
await import('./main.ts')
